"""Reading: from the bytes of a file to plain data with places; a fault is a finding."""
