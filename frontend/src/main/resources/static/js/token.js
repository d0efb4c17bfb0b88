// @ts-check
/** The token that a page of somebody who is signed in shows the event server, and how it gets the next one. */

/** How long the token in a fresh page is good, milliseconds; less than the server has it. */
const FIRST_LIFE = 9 * 60_000;

/**
 * @param {string[]} topics
 * @param {string | null} first empty when one is to be asked for, null when nobody is signed in
 */
export function askFor(topics, first) {
  let token = first ?? '';
  let goodUntil = first ? Date.now() + FIRST_LIFE : 0;
  let renewAt = goodUntil - Math.random() * 60_000;
  const wanted = first !== null;

  return {
    token: () => token,
    /** Whether a new one is needed before the next connection. */
    isDue: () => wanted && Date.now() >= Math.min(renewAt, goodUntil),
    /** In how many milliseconds it should be renewed; 0 when never. */
    lasts: () => (wanted ? Math.max(1_000, renewAt - Date.now()) : 0),
    /** It was refused. */
    spend: () => { goodUntil = 0; },

    /**
     * Asks for a new one.
     * @returns {Promise<'good' | 'later' | 'over'>} over: the page is no longer for whoever looks at it
     */
    async renew() {
      const address = new URL('/live', location.href);
      for (const topic of topics) address.searchParams.append('topic', topic);
      try {
        const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' });
        if (!response.ok) return 'later';
        const said = await response.json();
        if (!said.signedIn || (topics.length > 0 && said.topics.length === 0)) return 'over';
        token = said.token;
        goodUntil = Date.now() + said.seconds * 900;
        renewAt = Date.now() + said.seconds * (800 + Math.random() * 100);
        return 'good';
      } catch {
        return 'later';
      }
    },
  };
}
