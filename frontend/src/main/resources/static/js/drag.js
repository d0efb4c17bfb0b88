// @ts-check
/** Widgets of a layout moved by their handles: a frame shows where one will fall. */

/** A hand that trembles does not drag. */
const SLACK = 4;
/** So close to the edge of the window the page moves along. */
const EDGE = 70;
const SPEED = 12;

/**
 * @param {HTMLElement} form
 * @param {{put: (slot: HTMLElement) => void, busy: () => boolean}} arranger
 */
export function byPointer(form, arranger) {
  form.addEventListener('pointerdown', (down) => {
    const grip = down.target instanceof Element ? down.target.closest('[data-grip]') : null;
    const slot = grip?.closest('li');
    if (!(grip instanceof HTMLElement) || !slot || down.button !== 0 || arranger.busy()) return;
    const zone = zoneFor(form, slot);
    let started = false;
    grip.setPointerCapture(down.pointerId);

    const move = (/** @type {PointerEvent} */ event) => {
      started ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > SLACK;
      if (!started) return;
      slot.dataset.state = 'lifted';
      if (event.clientY < EDGE) scrollBy(0, -SPEED);
      else if (event.clientY > innerHeight - EDGE) scrollBy(0, SPEED);
      show(form, slot, zone, event);
    };
    const end = (/** @type {boolean} */ drops) => {
      grip.removeEventListener('pointermove', move);
      removeEventListener('keydown', escape, true);
      delete slot.dataset.state;
      const beside = zone.nextElementSibling === slot || zone.previousElementSibling === slot;
      if (drops && zone.isConnected && !beside) {
        zone.replaceWith(slot);
        arranger.put(slot);
      } else {
        zone.remove();
      }
    };
    const escape = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      end(false);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', () => end(true), { once: true });
    grip.addEventListener('pointercancel', () => end(false), { once: true });
    addEventListener('keydown', escape, true);
  });
}

/**
 * @param {HTMLElement} form
 * @param {HTMLElement} slot
 * @returns {HTMLElement}
 */
function zoneFor(form, slot) {
  const zone = document.createElement('li');
  zone.className = 'dropzone';
  zone.dataset.over = '';
  zone.textContent = (form.dataset.drop ?? '').replace('{title}', slot.dataset.title ?? '');
  return zone;
}

/**
 * Puts the frame where the pointer is: into the column beneath it, before the first widget whose middle is lower.
 * @param {HTMLElement} form
 * @param {HTMLElement} slot
 * @param {HTMLElement} zone
 * @param {PointerEvent} event
 */
function show(form, slot, zone, event) {
  const allowed = (slot.dataset.columns ?? '').split(' ');
  for (const column of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-column]'))) {
    const box = column.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top - EDGE && event.clientY <= box.bottom + EDGE;
    const list = column.querySelector('[data-slots]');
    if (!inside || !list || !allowed.includes(column.dataset.column ?? '')) continue;
    const free = [...list.querySelectorAll(':scope > [data-key]:not([data-pinned])')];
    const next = free.find((other) => {
      const place = other.getBoundingClientRect();
      return event.clientY < place.top + place.height / 2;
    });
    if (next) next.before(zone);
    else list.append(zone);
    return;
  }
}
