// What the members of the network decided together: nodes, limits, settings, rulebooks, nomenclatures.
import { card, empty, facts, h, link, short, table, tag } from '../lib/dom.js';
import { day, field, number, party, t, word } from '../lib/words.js';
import { get, list } from '../lib/api.js';

export async function network() {
  const [decided, nomenclatures] = await Promise.all([get('network'), list('nomenclatures')]);
  return {
    title: t('nav.network'),
    nodes: [
      h('h1', {}, t('nav.network')),
      h('p', { class: 'lead' }, t('network.lead')),
      h(
        'div',
        { class: 'grid' },
        card('s8', t('party.nodes'), nodes(decided.nodes)),
        card('s4', t('network.rulebooks'), rulebooks(decided)),
        card('s6', t('network.parameters'), named(decided.parameters)),
        card('s6', t('network.settings'), named(decided.settings)),
        decided.departed.length
          ? card(
              '',
              t('network.departed'),
              table(
                [
                  [t('party'), each => link(`/party/${each.party}`, party(each.party))],
                  [t('date'), each => day(each.date)],
                ],
                decided.departed,
              ),
            )
          : null,
        card('', t('network.nomenclature'), nomenclatures.map(each => version(each, decided))),
      ),
    ],
  };
}

function nodes(all) {
  return table(
    [
      [t('party'), each => link(`/party/${each.party}`, party(each.party))],
      [t('name'), each => each.name],
      [t('node.kind'), each => tag(t(each.validator ? 'node.validator' : 'node.observer'), 'good')],
      [t('officer.address'), each => short(each.address)],
    ],
    all,
  );
}

function rulebooks(decided) {
  return facts([
    [t('network.from', { height: number(0) }), h('code', {}, decided.founding)],
    ...decided.activations.map(each => [
      t('network.from', { height: number(each.height) }),
      h('code', {}, each.rulebook),
    ]),
  ]);
}

/** The components of a record, with the names that actions call them by. */
function named(record) {
  return facts(
    Object.entries(record).map(([name, value]) => [
      field(name),
      spoken(value),
    ]),
  );
}

function spoken(value) {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : word(value);
}

function version(nomenclature, decided) {
  const inForce = nomenclature.version === decided.nomenclature;
  return h(
    'details',
    inForce ? { open: '' } : {},
    h(
      'summary',
      {},
      t('network.version', { version: nomenclature.version, day: day(nomenclature.validFrom) }),
      ' ',
      nomenclature.title,
      ' ',
      inForce ? tag(t('network.inForce'), 'good') : null,
    ),
    nomenclature.lists.length
      ? facts(
          nomenclature.lists.map(each => [
            field(each.name),
            each.codes.map(code => text(code)).join(' · '),
          ]),
        )
      : empty(t('network.nomenclature'), ''),
  );
}

function text(code) {
  if (code.meaning === code.code) return code.code;
  return `${code.code} (${code.meaning || t('network.unknown')})`;
}
