// The narrow column is gone, and the main one takes its room.
for (const column of document.querySelectorAll(".side, .aside")) column.remove();
