// @ts-check
/**
 * Modules of widgets: fetched when a page shows one that has it. A module may export `settle(card)`, which is called when a card is there
 * and after each time it was replaced.
 */

/** @type {Map<string, Promise<{settle?: (card: HTMLElement) => void}>>} */
const loaded = new Map();

/**
 * Lets the module of a card's widget, if there is one, make the card its own.
 * @param {HTMLElement} card
 */
export function runScript(card) {
  const address = card.dataset.script;
  if (!address) return;
  let module = loaded.get(address);
  if (!module) loaded.set(address, (module = import(address)));
  module.then((own) => { if (card.isConnected) own.settle?.(card); }, () => loaded.delete(address));
}
