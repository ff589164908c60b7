// Texts of the interface, of rules and of events, in the language the reader chose.

const KEY = 'article6-language';
const TONGUES = ['en', 'ja'];
let texts = {};
let tongue = 'en';

export function language() {
  return tongue;
}

function wanted() {
  const query = new URLSearchParams(location.search).get('lang');
  if (TONGUES.includes(query)) return query;
  try {
    const kept = localStorage.getItem(KEY);
    if (TONGUES.includes(kept)) return kept;
  } catch {
    // storage may be switched off; the browser's language decides then
  }
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

export async function loadWords(chosen = wanted()) {
  const response = await fetch(`v1/words/${chosen}`);
  if (!response.ok) throw new Error(`no words: ${response.status}`);
  texts = await response.json();
  tongue = chosen;
  document.documentElement.lang = chosen;
}

export async function choose(chosen) {
  await loadWords(chosen);
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // remembered for this page only
  }
}

/** A text of the interface with {named} places filled. */
export function t(key, values = {}) {
  const text = texts[`ui.${key}`];
  if (text === undefined) throw new Error(`no text ui.${key}`);
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name) => values[name] ?? '–');
}

export function word(name) {
  return texts[`word.${name}`] ?? name;
}

/** Constants in words, and the codes that later nomenclatures added as they stand. */
export function withCodes(names = [], codes = []) {
  return [...names.map(word), ...codes].join(', ');
}

export function action(kind) {
  return texts[`action.${kind}`] ?? kind;
}

/** The name of a field of an action. */
export function field(name) {
  return texts[`field.${name}`] ?? name;
}

/** A Party as people call it; the ledger's own name where it is no country. */
export function party(code, name) {
  return (tongue === 'en' && name) || texts[`party.${code}`] || name || code;
}

export function number(value) {
  return new Intl.NumberFormat(tongue).format(value);
}

export function fraction(value) {
  return new Intl.NumberFormat(tongue, { maximumFractionDigits: 2 }).format(
    value.numerator / value.denominator,
  );
}

export function when(instant) {
  return (
    new Intl.DateTimeFormat(tongue, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(instant),
    ) + ' UTC'
  );
}

export function clock(instant) {
  return new Intl.DateTimeFormat(tongue, { timeStyle: 'short', timeZone: 'UTC', hour12: false }).format(
    new Date(instant),
  );
}

export function day(date) {
  return new Intl.DateTimeFormat(tongue, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
}
