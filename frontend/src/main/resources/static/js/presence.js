// @ts-check
/** Whether a page is still there: it holds a lock of its name, which the browser takes from it however it ends. */

const name = (/** @type {string} */ id) => `hubs page ${id}`;

/**
 * Shows that this page is there.
 * @param {string} id
 * @returns {{shown: Promise<void>, end: () => void}} shown: others may wait for its end from now on
 */
export function show(id) {
  let end = () => {};
  const shown = new Promise((/** @type {(value: void) => void} */ resolve) => {
    if (!navigator.locks) return resolve();
    void navigator.locks.request(name(id), () => {
      resolve();
      return new Promise((/** @type {(value: void) => void} */ free) => { end = free; });
    });
  });
  return { shown, end: () => end() };
}

/**
 * @param {string} id
 * @param {() => void} then when that page is gone
 */
export function whenGone(id, then) {
  if (navigator.locks) void navigator.locks.request(name(id), then);
}
