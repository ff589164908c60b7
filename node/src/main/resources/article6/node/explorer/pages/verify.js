// Checks a receipt with a genesis that the reader chose, and believes no node.
import { card, fill, h } from '../lib/dom.js';
import { t } from '../lib/words.js';
import { get } from '../lib/api.js';
import { canVerify } from '../lib/proof/bytes.js';
import { check, networkOf } from '../lib/proof/check.js';
import { digestOf } from '../lib/proof/documents.js';
import { verdict } from '../lib/verdict.js';

const FILE_BYTES_MAX = 32 * 1024 * 1024;
const DOCUMENT_BYTES_MAX = 256 * 1024 * 1024; // a browser digests only what it holds in memory
const SERVED = /^(receipts|proofs)\/[\w./-]+$/;
const NETWORK = /^0x[0-9a-f]{64}$/;

async function read(input) {
  const [file] = input.files;
  if (!file) return null;
  if (file.size > FILE_BYTES_MAX) throw new Error(t('verify.tooLarge', { name: file.name }));
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new Error(t('verify.notJson', { name: file.name }));
  }
}

/** The genesis from the file, or this node's when it has the id that was typed in. */
async function chosenGenesis(file, pinned) {
  const wanted = pinned.value.trim().toLowerCase();
  const genesis = await read(file);
  if (!genesis && !NETWORK.test(wanted)) throw new Error(t('verify.noGenesis'));
  const found = genesis ?? (await get('genesis'));
  const network = await networkOf(found);
  if (wanted && network !== wanted) throw new Error(t('verify.otherGenesis', { network }));
  return found;
}

/** The digest of the document, when one was chosen. It stays in this browser. */
async function chosenDigest({ files: [file] }) {
  if (!file) return undefined;
  if (file.size > DOCUMENT_BYTES_MAX) throw new Error(t('verify.document.tooLarge', { name: file.name }));
  return digestOf(file);
}

function chosenReceipt(file, served) {
  return file.files.length || !served ? read(file) : get(served);
}

export async function verifyPage(...rest) {
  const served = SERVED.test(rest.join('/')) ? rest.join('/') : '';
  const genesisFile = h('input', { type: 'file', id: 'genesis', accept: '.json,application/json' });
  const pinned = h('input', { id: 'network-id', spellcheck: 'false', autocomplete: 'off', size: 68 });
  const receiptFile = h('input', { type: 'file', id: 'receipt', accept: '.json,application/json' });
  const documentFile = h('input', { type: 'file', id: 'document' });
  const outcome = h('div', { id: 'outcome' });
  const run = async event => {
    event.preventDefault();
    fill(outcome, h('p', { class: 'small', role: 'status' }, t('loading')));
    try {
      const genesis = await chosenGenesis(genesisFile, pinned);
      const receipt = await chosenReceipt(receiptFile, served);
      if (!receipt) throw new Error(t('verify.noReceipt'));
      const digest = await chosenDigest(documentFile);
      fill(outcome, verdict(await check(genesis, receipt), genesis, digest));
    } catch (error) {
      fill(outcome, h('div', { class: 'note-box bad', role: 'alert' }, error.message));
    }
  };
  return {
    title: t('nav.verify'),
    nodes: [
      h('h1', {}, t('nav.verify')),
      h('p', { class: 'lead' }, t('verify.lead')),
      canVerify()
        ? form({ genesisFile, pinned, receiptFile, documentFile, served, run })
        : h('div', { class: 'note-box bad', role: 'alert' }, t('proof.insecure')),
      card('', t('verify.outcome'), outcome),
      h('p', { class: 'small' }, t('verify.page')),
    ],
  };
}

const small = text => h('span', { class: 'small' }, text);

function form({ genesisFile, pinned, receiptFile, documentFile, served, run }) {
  const field = (id, label, input, note) =>
    h('p', {}, h('label', { for: id }, h('b', {}, label)), h('br'), input, h('br'), small(note));
  const ofReceipt = t(served ? 'verify.receipt.served' : 'verify.receipt.note');
  return h(
    'form',
    { class: 'card check', onsubmit: run },
    field('genesis', t('verify.genesis'), genesisFile, t('verify.genesis.note')),
    field('network-id', t('verify.network'), pinned, t('verify.network.note')),
    field('receipt', t('verify.receipt'), receiptFile, ofReceipt),
    field('document', t('verify.document'), documentFile, t('verify.document.note')),
    h('button', { class: 'button main', type: 'submit', id: 'verify' }, t('verify.button')),
  );
}
