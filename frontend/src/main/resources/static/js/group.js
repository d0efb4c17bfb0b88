// @ts-check
/** Pages that share one connection: it follows what any of them follows, and each is told of its own. */

import { askFor } from './token.js';
import { connection } from './connection.js';
import { memory, isAfter } from './memory.js';

/** Pages that are opened together make one connection. */
const SOON = 50;
/** Somebody who leaves is often back on the next page. */
const LATER = 2_000;

/**
 * What a page is told.
 * @typedef {{kind: 'event', name: string, data: {hub: string, widget?: number}, id: string}
 *   | {kind: 'reset', id: string} | {kind: 'state', live: boolean} | {kind: 'over'} | {kind: 'unable'}} Message
 */

/**
 * @typedef {object} Member a page that listens
 * @property {string} id
 * @property {string[]} topics
 * @property {string} after the last update it knows; empty when it does not know
 * @property {string | null} token empty when one is to be asked for, null when nobody is signed in
 * @property {(message: Message) => void} send
 */

/** @param {string} url */
export function group(url) {
  /** @type {Map<string, Member>} */
  const members = new Map();
  const pass = askFor();
  const recent = memory();
  /** Those who came after the connection began: the next one tells them what they missed. @type {Set<Member>} */
  const waiting = new Set();
  /** Those who do not know from where on: they show everything anew once they are connected. @type {Set<Member>} */
  const uncertain = new Set();
  let live = false;
  let timer = 0;
  let due = 0;
  const stream = connection(url, pass, { event, reset, state, told, begin });

  /** @returns {string[]} */
  const union = () => [...new Set([...members.values()].flatMap((member) => member.topics))].sort();

  /** The id that everybody knows. */
  function oldest() {
    const known = [...members.values()].map((member) => member.after).filter(Boolean);
    return known.reduce((least, id) => (isAfter(least, id) ? id : least), known[0] ?? '');
  }

  /** @param {string[]} topics @returns {string} */
  function begin(topics) {
    for (const member of waiting) if (member.topics.every((topic) => topics.includes(topic))) waiting.delete(member);
    const id = oldest();
    recent.from(id);
    return id;
  }

  /** @param {number} pause */
  function change(pause) {
    if (timer && due <= Date.now() + pause) return;
    clearTimeout(timer);
    due = Date.now() + pause;
    timer = setTimeout(() => {
      timer = 0;
      stream.follow(union());
    }, pause);
  }

  /** @returns {Member[]} */
  const connected = () => [...members.values()].filter((member) => !waiting.has(member));

  /**
   * @param {string} name
   * @param {unknown} said
   * @param {string} id
   */
  function event(name, said, id) {
    const data = /** @type {{hub: string, widget?: number}} */ (said);
    if (typeof data?.hub !== 'string') return;
    const one = { name, data, id };
    recent.add(one);
    for (const member of connected()) tell(member, one);
  }

  /**
   * @param {Member} member
   * @param {import('./memory.js').Told} one
   */
  function tell(member, one) {
    if (one.id && member.after && !isAfter(one.id, member.after)) return;
    member.after = one.id || member.after;
    if (member.topics.includes(one.data.hub)) member.send({ kind: 'event', ...one });
  }

  /** @param {string} id */
  function reset(id) {
    recent.from(id);
    for (const member of connected()) {
      member.after = id || member.after;
      member.send({ kind: 'reset', id });
    }
  }

  /** @param {boolean} now */
  function state(now) {
    live = now;
    for (const member of members.values()) member.send({ kind: 'state', live });
    if (!live) return;
    for (const member of connected().filter((each) => uncertain.delete(each))) member.send({ kind: 'reset', id: '' });
  }

  /** @param {import('./token.js').Permission} said @returns {string[]} */
  function told(said) {
    for (const member of [...members.values()].filter((each) => each.token !== null)) {
      const seen = member.topics.length === 0 || member.topics.some((topic) => said.topics.includes(topic));
      if (said.signedIn && seen) continue;
      drop(member);
      member.send({ kind: 'over' });
    }
    if (!said.signedIn) pass.forget();
    if (members.size === 0) live = false;
    return union();
  }

  /** @param {Member} member */
  function drop(member) {
    members.delete(member.id);
    waiting.delete(member);
    uncertain.delete(member);
  }

  function end() {
    clearTimeout(timer);
    timer = 0;
    for (const member of members.values()) drop(member);
    live = false;
    stream.follow([]);
  }

  return {
    /** @returns {string[]} */
    topics: union,
    isEmpty: () => members.size === 0,
    /** @param {string} id */
    has: (id) => members.has(id),

    /** @param {Member} member */
    join(member) {
      members.set(member.id, member);
      pass.take(member.topics, member.token, union());
      if (live) member.send({ kind: 'state', live });
      if (live && stream.hears(member.topics) && recent.reaches(member.after)) {
        for (const one of recent.after(member.after)) tell(member, one);
        return;
      }
      waiting.add(member);
      if (!member.after) uncertain.add(member);
      change(members.size > 1 ? SOON : 0);
    },

    /** @param {string} id */
    leave(id) {
      const member = members.get(id);
      if (!member) return;
      drop(member);
      if (members.size > 0) change(LATER);
      else end();
    },

    end,
  };
}
