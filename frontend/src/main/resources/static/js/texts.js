// @ts-check
/** What modules say, in the page's language. The server puts the texts into the page, from messages/script_<language>.properties. */

const page = document.querySelector('meta[name="hubs-texts"]');

/** @type {Record<string, string>} */
const texts = JSON.parse(page instanceof HTMLMetaElement ? page.content : '{}');

const language = document.documentElement.lang || 'en';

/** For Intl: English days and times are written as in Britain, like the server's. */
export const locale = language === 'en' ? 'en-GB' : language;

/** @type {Intl.PluralRules | undefined} */
let plurals;

/**
 * A text with values in its {braces}. One that depends on a count has a text "key_one", "key_other" and so on for each of the language's
 * plural forms.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const form = typeof values.count === 'number' ? (plurals ??= new Intl.PluralRules(locale)).select(values.count) : '';
  const text = texts[key] ?? texts[`${key}_${form}`] ?? texts[`${key}_other`] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? whole);
  });
}
