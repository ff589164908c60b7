// Bytes and digests. Whatever comes from outside is checked here once, when it becomes bytes.

/** Why something proves nothing: a stable code, the same as in `a6 verify`. */
export class Unproven extends Error {
  constructor(reason, detail = '') {
    super(detail || reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Browsers compute digests only on pages from HTTPS or from this machine. */
export const canVerify = () => globalThis.crypto?.subtle !== undefined;

export function fromHex(text, size) {
  if (typeof text !== 'string' || !/^0x([0-9a-fA-F]{2})*$/.test(text)) {
    throw new Unproven('MALFORMED', `${String(text).slice(0, 80)} is not 0x and hexadecimal digits`);
  }
  const bytes = Uint8Array.from(text.slice(2).match(/../g) ?? [], pair => parseInt(pair, 16));
  if (size !== undefined && bytes.length !== size) {
    throw new Unproven('MALFORMED', `${bytes.length} bytes, expected ${size}`);
  }
  return bytes;
}

export const toHex = bytes => '0x' + [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** Whether two texts are the same bytes in hexadecimal. */
export const same = (one, other) => toHex(fromHex(one)) === toHex(fromHex(other));

export function join(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
}

/** A whole number that counts something, as JSON has it. */
export function count(value, most = Number.MAX_SAFE_INTEGER) {
  if (!Number.isSafeInteger(value) || value < 0 || value > most) {
    throw new Unproven('MALFORMED', `${String(value).slice(0, 80)} is no whole number from 0 to ${most}`);
  }
  return value;
}

export function list(value, most) {
  if (!Array.isArray(value) || value.length > most) {
    throw new Unproven('MALFORMED', `a list of at most ${most} is expected`);
  }
  return value;
}
