// Shows step by step what was checked of a receipt, and what it proves.
import { facts, fill, h, link, short } from './dom.js';
import { action, field, number, t, when } from './words.js';

function line(ok, text) {
  return h(
    'li',
    {},
    h('span', { class: ok ? 'ok' : 'no', 'aria-label': t(ok ? 'proof.ok' : 'proof.no') }, ok ? '✓' : '✗'),
    h('span', {}, text),
  );
}

const counts = values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  );

const linkTo = id => link(`/transaction/${id}`, short(id));

function proven(found, genesis) {
  const known = new Map(
    genesis.nodes.map(node => [node.party, genesis.parties.find(each => each.code === node.party)?.name]),
  );
  return facts([
    [t('transaction'), found.transaction && linkTo(found.transaction)],
    [t('action'), found.action && action(found.action)],
    [t('verify.key'), found.key && h('code', {}, found.key)],
    [t('verify.record'), found.key && h('code', {}, found.value ?? '–')],
    [t('verify.block'), number(found.height)],
    [t('block.hash'), h('code', {}, found.block)],
    [t('verify.time'), when(found.time)],
    [t('verify.sealedBy'), found.parties.map(code => known.get(code) ?? code).join(', ')],
  ]);
}

/** "content.document" by the name of its last part. */
function standing({ field: place, digest }) {
  const last = place.split('.').at(-1).replace(/\[\d+\]$/, '');
  return [`${field(last)} (${place})`, h('code', {}, digest)];
}

/** Whether the digest of a file stands in what was proven, and where; if not, what stands there. */
function documentOf(documents, digest) {
  const same = documents.filter(each => each.digest === digest);
  const found = same.length > 0;
  return [
    h(
      'div',
      { class: `note-box ${found ? 'good' : 'bad'}`, role: 'status', id: 'document-verdict' },
      h('b', {}, t(found ? 'verify.document.good' : 'verify.document.bad')),
      found ? null : h('div', { class: 'small' }, t('verify.document.cure')),
    ),
    facts([
      [t('verify.document.digest'), h('code', {}, digest)],
      ...(found ? same : documents).map(standing),
    ]),
    documents.length ? null : h('p', { class: 'small' }, t('verify.document.none')),
  ];
}

/**
 * The outcome of a check, as elements.
 *
 * @param digest of a file that may be a document of what is proven; left out when none was chosen
 */
export function verdict(result, genesis, digest) {
  const steps = result.steps.map(({ step, values }) => line(true, t(`verify.step.${step}`, counts(values))));
  if (!result.proven) steps.push(line(false, t(`verify.reason.${result.reason}`)));
  const list = h('ul', { class: 'steps', 'aria-live': 'polite' });
  fill(list, steps);
  return [
    list,
    h(
      'div',
      { class: `note-box ${result.proven ? 'good' : 'bad'}`, role: 'status', id: 'verdict' },
      h('b', {}, t(result.proven ? 'verify.good' : 'verify.bad')),
      result.detail ? h('div', { class: 'small' }, result.detail) : null,
    ),
    result.proven ? proven(result.facts, genesis) : null,
    result.proven && digest ? documentOf(result.facts.documents, digest) : null,
  ];
}
