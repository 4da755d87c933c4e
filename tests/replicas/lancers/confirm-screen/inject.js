// A question stands between the settings and the withdrawal form.
for (const link of document.querySelectorAll('.leave-row a[href="/withdraw"]')) link.href = "/before-leaving";
