"""taikai: illustrated withdrawal guides in two languages from one YAML definition."""
