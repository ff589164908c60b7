// The digests of documents in what was proven, found by where they stand and never by what they look like.
import { sha256, toHex } from './bytes.js';
import { DIGESTS } from './digests.js';

const text = bytes => new TextDecoder().decode(bytes);

/** The digest of a file, byte for byte. */
export async function digestOf(file) {
  return toHex(await sha256(new Uint8Array(await file.arrayBuffer())));
}

/** Of an action as it is encoded: its name and its record. */
export function inAction([name, record], place = '') {
  return along(DIGESTS.actions[text(name)], record, place);
}

/** Of a record of the state, whose table is the first byte of its key. */
export function inRecord(key, record) {
  return along(DIGESTS.tables[key[0]], record, '');
}

function along(paths = [], record, place) {
  return paths.flatMap(path => walk(record, path.split('/'), place));
}

/**
 * Steps are "index name" into a record, "?" for nothing or one, "*" for a list, "=Name" for one of a
 * family, and "@" for an action.
 */
function walk(item, [step, ...rest], place) {
  if (item === undefined) return []; // left out at the end of its record
  if (step === undefined) return [{ field: place, digest: toHex(item) }];
  if (step === '?') return item.flatMap(each => walk(each, rest, place));
  if (step === '*') return item.flatMap((each, index) => walk(each, rest, `${place}[${index}]`));
  if (step === '@') return inAction(item, place);
  if (step.startsWith('=')) return text(item[0]) === step.slice(1) ? walk(item[1], rest, place) : [];
  const [index, name] = step.split(' ');
  return walk(item[Number(index)], rest, place ? `${place}.${name}` : name);
}
