// Follows the validators from the genesis to a block, as the node's own light client does: a block is
// final by a quorum of the set that the header before it names. A set that is not known yet is believed when
// so many of the known validators have sealed the block that an honest one is among them: as many as any two
// quorums share.
import { count, fromHex, join, list, same, sha256, toHex, Unproven } from './bytes.js';
import { keccak256 } from './keccak.js';
import { hashOf } from './records.js';
import { encode, number } from './rlp.js';
import { verify } from '../../vendor/noble-secp256k1.js';

const VALIDATORS_MAX = 256;
const SEALS_MAX = 20000;
const PURPOSE = new TextEncoder().encode('article6-ledger seal 1');
const ROUND_MAX = 2 ** 31 - 1;

export const quorum = size => Math.ceil((2 * size) / 3);
export const overlapNeeded = size => 2 * quorum(size) - size;

const address = key => toHex(keccak256(fromHex(key, 64)).slice(12));

/** A set of validators with its hash and the key of each address. */
export async function setOf(json) {
  const validators = list(json?.validators, VALIDATORS_MAX);
  const hash = toHex(await hashOf('ValidatorSet', json));
  const members = new Map(validators.map(each => [address(each.publicKey), each]));
  if (members.size !== validators.length || members.size === 0) {
    throw new Unproven('MALFORMED', 'a set without validators, or with one twice');
  }
  return { hash, members };
}

/** What is believed before any block is shown: the validators of height 1, and nothing else. */
export async function trustOf(genesis, network) {
  const sorted = list(genesis.nodes, SEALS_MAX)
    .filter(node => node.validator)
    .map(node => ({ party: node.party, publicKey: node.publicKey, at: address(node.publicKey) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ party, publicKey }) => ({ party, publicKey }));
  const known = await setOf({ validators: sorted });
  return { network, height: 0, timeMillis: genesis.startTimeMillis, hash: null, next: known.hash, known };
}

async function digestOf(network, { height, round, block }) {
  const place = [number(count(height)), number(count(round, ROUND_MAX))];
  return sha256(encode([PURPOSE, fromHex(network, 32), ...place, fromHex(block, 32)]));
}

function signed(validator, digest, signature) {
  try {
    const key = join(Uint8Array.of(4), fromHex(validator.publicKey, 64));
    return verify(fromHex(signature, 64), digest, key, { prehash: false, lowS: true });
  } catch {
    return false; // not a point of the curve or not a signature: whatever it is, it proves nothing
  }
}

/** Validators of a set whose seals under the certificate verify. */
async function sealedBy(known, network, certificate) {
  const digest = await digestOf(network, certificate);
  const first = new Map();
  for (const seal of list(certificate.seals, SEALS_MAX)) {
    const at = toHex(fromHex(seal.validator, 20));
    if (!first.has(at)) first.set(at, seal);
  }
  return [...known.members].filter(
    ([at, validator]) => first.has(at) && signed(validator, digest, first.get(at).signature),
  );
}

/** The Parties of a quorum that made this header final. */
async function certified(set, network, header, hash, certificate) {
  if (certificate.height !== header.height || !same(certificate.block, hash)) {
    throw new Unproven('NOT_FINAL', 'the certificate is for another block');
  }
  const digest = await digestOf(network, certificate);
  const signers = new Map();
  for (const seal of list(certificate.seals, SEALS_MAX)) {
    const at = toHex(fromHex(seal.validator, 20));
    const validator = set.members.get(at);
    if (!validator || signers.has(at) || !signed(validator, digest, seal.signature)) {
      throw new Unproven('NOT_FINAL', `the seal of ${at} is no validator's, stands twice or does not verify`);
    }
    signers.set(at, validator.party);
  }
  const needed = quorum(set.members.size);
  if (signers.size < needed) {
    const seals = `${signers.size} seals of ${set.members.size} validators`;
    throw new Unproven('NOT_FINAL', `${seals}, ${needed} needed`);
  }
  return [...signers.values()];
}

async function parentOf(trust, block) {
  const { header, parent } = block;
  const hash = toHex(await hashOf('BlockHeader', parent));
  if (
    parent.height !== header.height - 1 ||
    parent.timeMillis >= header.timeMillis ||
    !same(parent.network, trust.network) ||
    !same(header.parent, hash) ||
    (parent.height === trust.height && hash !== trust.hash)
  ) {
    throw new Unproven('OTHER_PARENT', `the header shown before block ${header.height} is another`);
  }
  return parent;
}

/** Goes on to a later block; throws what does not fit. */
export async function follow(trust, block) {
  const { header, certificate } = block;
  const hash = toHex(await hashOf('BlockHeader', header));
  if (!same(header.network, trust.network)) throw new Unproven('OTHER_NETWORK');
  if (header.height <= trust.height || header.timeMillis <= trust.timeMillis) throw new Unproven('NOT_LATER');
  // the genesis itself names the validators of block 1
  const named = header.height === 1 ? trust.next : (await parentOf(trust, block)).nextValidators;
  const set = header.height === 1 ? trust.known : await setOf(block.validators);
  if (!same(named, set.hash)) {
    throw new Unproven('OTHER_VALIDATORS', `block ${header.height - 1} names ${named}, shown: ${set.hash}`);
  }
  if (header.height > trust.height + 1 && !same(set.hash, trust.next)) {
    const shared = (await sealedBy(trust.known, trust.network, certificate)).length;
    const needed = overlapNeeded(trust.known.members.size);
    if (shared < needed) {
      throw new Unproven('UNKNOWN_VALIDATORS', `${shared} of those known have sealed it, ${needed} needed`);
    }
  }
  const parties = await certified(set, trust.network, header, hash, certificate);
  const { height, timeMillis, nextValidators } = header;
  return { ...trust, height, timeMillis, hash, next: nextValidators, known: set, parties };
}
