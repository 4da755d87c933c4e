// The same account with money left in it: one more screen stands before the last ones.
for (const sum of document.querySelectorAll("[data-balance]")) sum.textContent = "1,280";
for (const link of document.querySelectorAll("[data-proceed]")) link.href = "/balance";
