// @ts-check
/** Menus that open without a script: here they also close, on Escape and by a click elsewhere. */

/** @returns {HTMLDetailsElement[]} */
const open = () => [...document.querySelectorAll('details[data-menu][open]')].map((menu) => /** @type {HTMLDetailsElement} */ (menu));

export function closeMenus() {
  document.addEventListener('click', (event) => {
    for (const menu of open()) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
