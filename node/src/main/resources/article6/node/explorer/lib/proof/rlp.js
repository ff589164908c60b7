// The frame of the canonical encoding: values are bytes, lists hold values and lists.
import { join, Unproven } from './bytes.js';

const DEPTH_MAX = 64;
const SHORT_MAX = 55;
const VALUE = 0x80;
const LIST = 0xc0;

export function encode(item) {
  if (Array.isArray(item)) {
    const content = join(...item.map(encode));
    return join(prefix(content.length, LIST), content);
  }
  return item.length === 1 && item[0] < VALUE ? item : join(prefix(item.length, VALUE), item);
}

/** A number as it stands in a record: big-endian, without leading zeros. */
export function number(value) {
  const digits = value === 0 ? '' : value.toString(16);
  const even = digits.length % 2 ? `0${digits}` : digits;
  return Uint8Array.from(even.match(/../g) ?? [], pair => parseInt(pair, 16));
}

/** The one item that these bytes are. Any other way to write it is refused. */
export function decode(bytes) {
  const [item, end] = read(bytes, 0, bytes.length, 0);
  if (end !== bytes.length) throw malformed('bytes after the end');
  return item;
}

function prefix(length, base) {
  if (length <= SHORT_MAX) return Uint8Array.of(base + length);
  const size = number(length);
  return join(Uint8Array.of(base + SHORT_MAX + size.length), size);
}

function read(bytes, at, end, depth) {
  if (at >= end) throw malformed('too short');
  if (depth > DEPTH_MAX) throw malformed('nested too deeply');
  const first = bytes[at];
  if (first < VALUE) return [bytes.slice(at, at + 1), at + 1];
  const base = first < LIST ? VALUE : LIST;
  const [start, stop] = extent(bytes, at, end, first - base);
  if (base === VALUE) {
    const value = bytes.slice(start, stop);
    if (value.length === 1 && value[0] < VALUE) throw malformed('a small value with a length');
    return [value, stop];
  }
  const items = [];
  let next = start;
  while (next < stop) {
    const [item, after] = read(bytes, next, stop, depth + 1);
    items.push(item);
    next = after;
  }
  return [items, stop];
}

function extent(bytes, at, end, code) {
  let start = at + 1;
  let length = code;
  if (code > SHORT_MAX) {
    const digits = code - SHORT_MAX;
    if (digits > 4 || start + digits > end || bytes[start] === 0) throw malformed('a wrong length');
    length = bytes.slice(start, start + digits).reduce((sum, byte) => sum * 256 + byte, 0);
    if (length <= SHORT_MAX) throw malformed('a length written too long');
    start += digits;
  }
  if (start + length > end) throw malformed('too short');
  return [start, start + length];
}

function malformed(what) {
  return new Unproven('MALFORMED', `not canonically encoded: ${what}`);
}
