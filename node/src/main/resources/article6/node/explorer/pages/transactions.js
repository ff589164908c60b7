// A block, and a transaction with its proof.
import { card, empty, facts, fill, h, link, short, table, tag } from '../lib/dom.js';
import { action, field, number, party, t, when, word } from '../lib/words.js';
import { find, get } from '../lib/api.js';
import { canVerify } from '../lib/proof/bytes.js';
import { check } from '../lib/proof/check.js';
import { verdict } from '../lib/verdict.js';

export async function blockPage(name) {
  const block = await get(`blocks/${encodeURIComponent(name)}`);
  const { header, certificate } = block;
  return {
    title: t('block.title', { height: header.height }),
    nodes: [
      h('p', { class: 'crumb' }, link('/', t('nav.overview'))),
      h('h1', {}, t('block.title', { height: number(header.height) })),
      h('p', { class: 'lead' }, when(block.time)),
      h(
        'div',
        { class: 'grid' },
        card(
          's7',
          t('block.transactions'),
          block.transactions.length
            ? table(
                [
                  [t('transaction'), each => link(`/transaction/${each.id}`, short(each.id))],
                  [t('action'), each => action(each.action)],
                  [t('signers'), each => number(each.officers.length), 'n'],
                ],
                block.transactions,
              )
            : empty(t('block.empty'), t('block.empty.text')),
        ),
        h(
          'div',
          { class: 'card s5' },
          h('h2', {}, t('block.final')),
          header.height === 0
            ? h('p', {}, t('block.genesis'))
            : h('p', {}, t('block.sealed', { seals: certificate.seals.length, round: certificate.round })),
          h(
            'ul',
            { class: 'dots' },
            certificate.seals.map(seal => h('li', {}, h('span', { class: 'dot' }), short(seal.validator))),
          ),
        ),
        card(
          '',
          t('block.header'),
          facts([
            [t('block.hash'), h('code', {}, block.hash)],
            [
              t('block.parent'),
              header.height ? link(`/block/${header.height - 1}`, h('code', {}, header.parent)) : '–',
            ],
            [t('block.transactionsRoot'), h('code', {}, header.transactionsRoot)],
            [t('block.stateRoot'), h('code', {}, header.stateRoot)],
            [t('block.proposer'), h('code', {}, header.proposer)],
            [t('overview.rulebook'), h('code', {}, header.rulebook)],
          ]),
        ),
      ),
    ],
  };
}

export async function transactionPage(id) {
  const detail = await get(`transactions/${encodeURIComponent(id)}`);
  const kind = { FINAL: 'good', PENDING: 'warn', REFUSED: 'bad', EXPIRED: 'bad', UNKNOWN: '' }[
    detail.status.state
  ];
  const head = [
    h('p', { class: 'crumb' }, link('/', t('nav.overview'))),
    h('h1', {}, detail.transaction ? action(detail.transaction.body.action.type) : t('transaction')),
    h('p', { class: 'lead' }, tag(t(`state.${detail.status.state}`), kind), ' ', h('code', {}, detail.id)),
  ];
  if (!detail.transaction) {
    return { title: t('transaction'), nodes: [head, notFinal(detail)] };
  }
  const officers = await Promise.all(
    detail.transaction.consents.map(consent =>
      find(`officers/${consent.officer}`).then(officer => ({ ...consent, known: officer })),
    ),
  );
  const { type, ...fields } = detail.transaction.body.action;
  return {
    title: action(type),
    nodes: [
      head,
      h(
        'div',
        { class: 'grid' },
        card('s7', t('transaction.says'), facts(rows(fields))),
        h(
          'div',
          { class: 'card s5' },
          h('h2', {}, t('signers')),
          h(
            'ul',
            { class: 'dots' },
            officers.map(each =>
              h(
                'li',
                {},
                h('span', { class: 'dot' }),
                h(
                  'span',
                  {},
                  each.known
                    ? [
                        h('b', {}, each.known.name),
                        h('br'),
                        h(
                          'span',
                          { class: 'small' },
                          party(each.known.party),
                          ' · ',
                          each.known.roles.map(word).join(', '),
                        ),
                      ]
                    : short(each.officer),
                ),
              ),
            ),
          ),
        ),
        card(
          's7',
          t('transaction.events'),
          detail.events.length
            ? h(
                'ol',
                { class: 'stream' },
                detail.events.map(event =>
                  h(
                    'li',
                    {},
                    h('span', { class: 'when' }, event.event.date ?? ''),
                    h('span', {}, event.sentence, event.backDated ? [' ', tag(t('backDated'))] : null),
                  ),
                ),
              )
            : empty(t('transaction.noEvents'), ''),
          recognition(detail),
        ),
        h('div', { class: 'card s5' }, h('h2', {}, t('proof')), proof(detail)),
      ),
    ],
  };
}

// Only units that moved between Parties have something for both of them to recognise.
function recognition({ id, events }) {
  const moved = events.some(
    ({ event }) => event.type === 'UnitsTransferred' && event.from.split('-')[0] !== event.to.split('-')[0],
  );
  if (!moved) return null;
  const page = language =>
    h(
      'a',
      { href: `v1/transactions/${id}/recognition?lang=${language}`, download: '' },
      t(`letter.${language}`),
    );
  return h('p', {}, t('recognition'), ': ', page('en'), ' · ', page('ja'));
}

function notFinal(detail) {
  const { refusal, state } = detail.status;
  if (refusal) {
    return h(
      'div',
      { class: 'note-box bad', role: 'alert' },
      h('b', {}, refusal.message),
      h('p', {}, refusal.cure),
      h('p', { class: 'small' }, `${refusal.rule} · ${refusal.code} · ${refusal.source}`),
    );
  }
  return empty(t(`state.${state}`), t(`state.${state}.text`));
}

/** The fields of an action as words and values; nested records stay nested. */
function rows(fields) {
  return Object.entries(fields).map(([name, value]) => [field(name), shown(value)]);
}

function shown(value) {
  if (Array.isArray(value)) {
    return value.length === 0
      ? '–'
      : value.every(each => typeof each !== 'object')
        ? value.map(each => word(String(each))).join(', ')
        : value.map(each => h('div', {}, shown(each)));
  }
  if (value !== null && typeof value === 'object') {
    if (typeof value.first === 'string' && typeof value.last === 'string') {
      return [link(`/unit/${value.first}`, h('code', {}, value.first)), ' … ', h('code', {}, value.last)];
    }
    return facts(rows(value));
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return /^0x/.test(value) ? h('code', {}, value) : value === '' ? '–' : word(value);
}

function proof(detail) {
  const outcome = h('div', {});
  const run = async () => {
    const [genesis, receipt] = await Promise.all([get('genesis'), get(`receipts/${detail.id}`)]);
    const result = await check(genesis, receipt);
    fill(outcome, verdict(result, genesis), h('p', {}, t('proof.trust')));
  };
  return [
    h(
      'p',
      {},
      t('proof.text', { height: number(detail.status.height) }),
      ' ',
      link(`/block/${detail.status.height}`, t('block.title', { height: number(detail.status.height) })),
    ),
    h(
      'div',
      { class: 'row' },
      canVerify()
        ? h(
            'button',
            { class: 'button main', type: 'button', id: 'check', onclick: run },
            t('proof.check'),
          )
        : h('p', { class: 'small' }, t('proof.insecure')),
      h(
        'a',
        {
          class: 'button',
          href: `v1/receipts/${detail.id}`,
          download: `receipt-${detail.id.slice(2, 10)}.json`,
        },
        t('proof.download'),
      ),
    ),
    outcome,
    h('p', {}, link(`/verify/receipts/${detail.id}`, t('proof.distrust'))),
    h(
      'details',
      {},
      h('summary', {}, t('proof.offline')),
      h('p', {}, t('proof.offline.text')),
      h('code', {}, `a6 verify receipt-${detail.id.slice(2, 10)}.json --genesis genesis.json`),
    ),
  ];
}
