// Paths to the two roots of a header: that of the transactions of a block, and that of the state after it.
import { count, fromHex, list, same, sha256, toHex, Unproven } from './bytes.js';

const TRANSACTIONS_MAX = 20000;
const DEPTH_MAX = 256;
const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);
const COUNT = Uint8Array.of(2);
const STATE_LEAF = Uint8Array.of(3);
const STATE_INNER = Uint8Array.of(4);
const NOTHING = new Uint8Array(32);

/** The largest power of two below a number above one. */
function split(size) {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function lengthOf(index, size) {
  if (size <= 1) return 0;
  const left = split(size);
  return 1 + (index < left ? lengthOf(index, left) : lengthOf(index - left, size - left));
}

async function climb(first, size, level, leaf, index, siblings) {
  if (size === 1) return leaf;
  const left = split(size);
  const sibling = siblings[level - 1];
  return index < first + left
    ? sha256(INNER, await climb(first, left, level - 1, leaf, index, siblings), sibling)
    : sha256(INNER, sibling, await climb(first + left, size - left, level - 1, leaf, index, siblings));
}

/** The transactions root that a transaction and its path lead to. */
export async function transactionsRoot(transaction, inclusion) {
  const size = count(inclusion?.count, TRANSACTIONS_MAX);
  const index = count(inclusion?.index, TRANSACTIONS_MAX);
  const siblings = list(inclusion?.siblings, DEPTH_MAX).map(each => fromHex(each, 32));
  if (index >= size || siblings.length !== lengthOf(index, size)) {
    throw new Unproven('MALFORMED', 'no tree has such a path');
  }
  const leaf = await sha256(LEAF, transaction);
  const head = await climb(0, size, siblings.length, leaf, index, siblings);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, size);
  return toHex(await sha256(COUNT, length, head));
}

const isRight = (place, depth) => ((place[depth >> 3] >> (7 - (depth & 7))) & 1) === 1;

/** The hash at the end of a key's path, or null when this proof can't speak for that key. */
async function endOf(proof, place, value, depth) {
  if (value !== undefined) {
    return proof.type === 'Present' ? sha256(STATE_LEAF, place, await sha256(value)) : null;
  }
  if (proof.type === 'Vacant') return NOTHING;
  if (proof.type !== 'Taken') return null;
  const other = fromHex(proof.otherKey, 32);
  if (same(proof.otherKey, toHex(place))) return null;
  for (let bit = 0; bit < depth; bit++) {
    if (isRight(other, bit) !== isRight(place, bit)) return null;
  }
  return sha256(STATE_LEAF, other, fromHex(proof.otherValue, 32));
}

/**
 * The state root that a key leads to, with its value or, where that is undefined, with nothing there. Null
 * when the proof is of another kind.
 */
export async function stateRoot(key, value, proof) {
  const siblings = list(proof?.siblings, DEPTH_MAX).map(each => fromHex(each, 32));
  const place = await sha256(key);
  let hash = await endOf(proof, place, value, siblings.length);
  for (let depth = siblings.length - 1; hash !== null && depth >= 0; depth--) {
    hash = isRight(place, depth)
      ? await sha256(STATE_INNER, siblings[depth], hash)
      : await sha256(STATE_INNER, hash, siblings[depth]);
  }
  return hash === null ? null : toHex(hash);
}
