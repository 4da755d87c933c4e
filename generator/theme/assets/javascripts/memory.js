// What this browser remembers for the reader; nothing of it is sent anywhere.
// Storage can be switched off or full: everything then works, and is forgotten with the page.

export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(`taikai.${key}`));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`taikai.${key}`, JSON.stringify(value));
  } catch {
    // it is forgotten with the page
  }
}

export function canRemember() {
  try {
    localStorage.setItem("taikai.trial", "");
    localStorage.removeItem("taikai.trial");
    return true;
  } catch {
    return false;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(`taikai.${key}`);
  } catch {
    // nothing was remembered
  }
}
