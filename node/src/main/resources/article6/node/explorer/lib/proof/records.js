// The canonical encoding of a record of the ledger, from its JSON.
import { count, fromHex, list, sha256, Unproven } from './bytes.js';
import { encode, number } from './rlp.js';
import { SHAPES } from './shapes.js';

const LIST_ITEMS_MAX = 20000;
const utf8 = new TextEncoder();

const PLAIN = {
  text: value => utf8.encode(of('string', value)),
  number: value => number(count(value)),
  flag: value => (of('boolean', value) ? Uint8Array.of(1) : new Uint8Array()),
  bytes: value => fromHex(value),
  date: value => number(Number(of('string', value).replaceAll('-', ''))),
};

/** SHA-256 of a record's canonical encoding. */
export async function hashOf(type, value) {
  return sha256(encode(item(type, value)));
}

function item(type, value) {
  if (type.startsWith('?')) {
    return value === undefined || value === null ? [] : [item(type.slice(1), value)];
  }
  if (type.startsWith('[')) {
    return list(value, LIST_ITEMS_MAX).map(each => item(type.slice(1, -1), each));
  }
  return Object.hasOwn(PLAIN, type) ? PLAIN[type](value) : record(type, value);
}

function record(type, value) {
  if (typeof value !== 'object' || value === null) {
    throw new Unproven('MALFORMED', `${type} is missing`);
  }
  const shape = SHAPES[type];
  const unknown = Object.keys(value).find(name => !shape.some(([known]) => known === name));
  if (unknown !== undefined) {
    throw new Unproven('MALFORMED', `${type} has a field that this page does not know: ${unknown}`);
  }
  const items = shape.map(([name, of]) => item(of, value[name]));
  while (shape[items.length - 1]?.[2] === 'added' && items.at(-1).length === 0) {
    items.pop();
  }
  return items;
}

function of(type, value) {
  if (typeof value !== type) {
    throw new Unproven('MALFORMED', `${String(value).slice(0, 80)} is no ${type}`);
  }
  return value;
}
