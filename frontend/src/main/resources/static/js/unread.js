// @ts-check
/** How much of one's stream is unread, beside its link on every page. */

const ASK_AGAIN = 60_000;

async function count() {
  const place = document.querySelector('[data-unread-count]');
  if (!(place instanceof HTMLElement) || document.hidden) return;
  try {
    const answer = await fetch('/stream/unread', { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } });
    if (!answer.ok) return;
    const unread = Number((await answer.json()).unread) || 0;
    place.textContent = unread > 999 ? '999+' : String(unread);
    place.hidden = unread === 0;
  } catch {
    // The network is away: what stands there stays.
  }
}

/** Does nothing for visitors. */
export function countUnread() {
  if (!document.querySelector('[data-unread-link]')) return;
  void count();
  setInterval(count, ASK_AGAIN);
}
