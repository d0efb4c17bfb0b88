// @ts-check
/** Copies what a field beside a button holds. Where the browser does not allow that the button stays away, and the field can be selected. */

export function offerCopies() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const field = button.parentElement?.querySelector('[data-copy-from]');
    if (!(button instanceof HTMLElement) || !(field instanceof HTMLInputElement) || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(field));
  }
}

/** @param {HTMLInputElement} field */
async function copy(field) {
  field.select();
  const told = document.querySelector('[data-copied]');
  try {
    await navigator.clipboard.writeText(field.value);
    if (told instanceof HTMLElement) told.textContent = told.dataset.words ?? '';
  } catch {
    field.focus(); // The browser says no: the field is selected, and its own way to copy works.
  }
}
