// Checks a receipt, of a transaction or of the state, with the genesis of its network and nothing else.
import { fromHex, list, same, sha256, toHex, Unproven } from './bytes.js';
import { inAction, inRecord } from './documents.js';
import { follow, quorum, trustOf } from './light.js';
import { stateRoot, transactionsRoot } from './merkle.js';
import { hashOf } from './records.js';
import { decode, encode } from './rlp.js';

const PATH_MAX = 256;
const TRANSACTION_BYTES_MAX = 128 * 1024;
const PURPOSE = new TextEncoder().encode('article6-ledger transaction 1');

/** The id of the network that starts from a genesis. */
export async function networkOf(genesis) {
  return toHex(await hashOf('Genesis', genesis));
}

/**
 * @returns {{proven, reason, detail, steps, facts}} steps are what was checked, in order: keys of texts and
 * their values
 */
export async function check(genesis, receipt) {
  const steps = [];
  const facts = {};
  try {
    await checkAll(genesis, receipt, steps, facts);
    return { proven: true, reason: '', detail: '', steps, facts };
  } catch (error) {
    // what is no receipt at all fails wherever it is looked into first
    const known = error instanceof Unproven ? error : new Unproven('MALFORMED', error.message);
    return { proven: false, reason: known.reason, detail: known.detail, steps, facts };
  }
}

async function checkAll(genesis, receipt, steps, facts) {
  const passed = (step, values = {}) => steps.push({ step, values });
  const network = await networkOf(genesis);
  const trust = await trustOf(genesis, network);
  passed('genesis', { name: genesis.name, network });
  const { header } = receipt;
  if (receipt.transaction === undefined) {
    await checkState(receipt, passed, facts);
  } else {
    await checkTransaction(receipt, network, passed, facts);
  }
  if (!same(header.network, network)) throw new Unproven('OTHER_NETWORK');
  if (header.height === 0) throw new Unproven('AT_GENESIS');
  await checkFinal(trust, receipt, passed, facts);
}

async function checkTransaction(receipt, network, passed, facts) {
  const bytes = fromHex(receipt.transaction);
  if (bytes.length > TRANSACTION_BYTES_MAX) throw new Unproven('MALFORMED');
  const [body, consents] = decode(bytes);
  if (!same(toHex(body[0]), network)) throw new Unproven('OTHER_NETWORK');
  facts.transaction = toHex(await sha256(encode([PURPOSE, body])));
  facts.action = new TextDecoder().decode(body[3][0]);
  facts.documents = inAction(body[3]);
  facts.officers = consents.map(([officer]) => toHex(officer));
  passed('transaction');
  const root = await transactionsRoot(bytes, receipt.inclusion);
  if (!same(root, receipt.header.transactionsRoot)) throw new Unproven('NOT_IN_BLOCK');
  passed('inBlock', { count: receipt.inclusion.siblings.length, height: receipt.header.height });
}

async function checkState(receipt, passed, facts) {
  const value = receipt.value ?? undefined;
  const root = await stateRoot(
    fromHex(receipt.key),
    value === undefined ? undefined : fromHex(value),
    receipt.proof,
  );
  if (root === null || !same(root, receipt.header.stateRoot)) throw new Unproven('NOT_IN_STATE');
  facts.key = receipt.key;
  facts.value = value;
  facts.documents = value === undefined ? [] : inRecord(fromHex(receipt.key), decode(fromHex(value)));
  passed(value === undefined ? 'absent' : 'present', {
    count: receipt.proof.siblings.length,
    height: receipt.header.height,
  });
}

async function checkFinal(start, receipt, passed, facts) {
  const { header, certificate, lineage } = receipt;
  if (!lineage && header.height > 1) throw new Unproven('NO_LINEAGE');
  let trust = start;
  for (const block of header.height > 1 ? list(lineage.path, PATH_MAX) : []) {
    trust = await follow(trust, block);
    passed('change', sealed(trust));
  }
  trust = await follow(trust, { ...lineage, header, certificate });
  passed('seals', sealed(trust));
  const { height, hash: block, timeMillis: time, parties } = trust;
  Object.assign(facts, { height, block, time, parties });
}

function sealed({ height, known, parties }) {
  const size = known.members.size;
  return { height, seals: parties.length, size, quorum: quorum(size), parties: parties.join(', ') };
}
