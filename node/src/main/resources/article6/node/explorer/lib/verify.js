// Checks a receipt in the browser: the Merkle path by SHA-256, and that the header is the sealed one.
// The seals themselves are secp256k1, which browsers don't know: `a6 verify` checks those too.

export const canVerify = () => globalThis.crypto?.subtle !== undefined;

const bytes = hex => Uint8Array.from(hex.slice(2).match(/../g) ?? [], pair => parseInt(pair, 16));
const hex = array => '0x' + [...array].map(byte => byte.toString(16).padStart(2, '0')).join('');

function join(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
}

/** The largest power of two below a number above one. */
function split(count) {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

async function climb(first, size, level, leaf, proof) {
  if (size === 1) return leaf;
  const left = split(size);
  const sibling = bytes(proof.siblings[level - 1]);
  const inner = Uint8Array.of(1);
  return proof.index < first + left
    ? sha256(inner, await climb(first, left, level - 1, leaf, proof), sibling)
    : sha256(inner, sibling, await climb(first + left, size - left, level - 1, leaf, proof));
}

/** The transactions root that a transaction and its path lead to. */
export async function rootOf(transaction, proof) {
  const leaf = await sha256(Uint8Array.of(0), bytes(transaction));
  const head = await climb(0, proof.count, proof.siblings.length, leaf, proof);
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, proof.count);
  return hex(await sha256(Uint8Array.of(2), count, head));
}

function rlp(value) {
  if (Array.isArray(value)) {
    const content = join(...value.map(rlp));
    return join(prefix(content.length, 0xc0), content);
  }
  return value.length === 1 && value[0] < 0x80 ? value : join(prefix(value.length, 0x80), value);
}

function prefix(length, base) {
  if (length < 56) return Uint8Array.of(base + length);
  const size = number(length);
  return join(Uint8Array.of(base + 55 + size.length), size);
}

function number(value) {
  const digits = value === 0 ? '' : value.toString(16);
  return bytes('0x' + (digits.length % 2 ? '0' : '') + digits);
}

/** The hash of a block header, from its canonical encoding. */
export async function headerHash(header) {
  return hex(
    await sha256(
      rlp([
        bytes(header.network),
        number(header.height),
        bytes(header.parent),
        number(header.timeMillis),
        bytes(header.proposer),
        bytes(header.transactionsRoot),
        bytes(header.stateRoot),
        bytes(header.nextValidators),
        new TextEncoder().encode(header.rulebook),
      ]),
    ),
  );
}
