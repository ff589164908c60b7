// Other registries: what Parties see there, and what crosses between them and this ledger.
import { card, empty, h, link, short, table, tag } from '../lib/dom.js';
import { day, number, party, t, when, word } from '../lib/words.js';
import { list } from '../lib/api.js';

export async function registries() {
  const [mirrors, exports, imports] = await Promise.all([
    list('mirrors'),
    list('exports?limit=200'),
    list('imports?limit=200'),
  ]);
  return {
    title: t('nav.registries'),
    nodes: [
      h('h1', {}, t('nav.registries')),
      h('p', { class: 'lead' }, t('registries.lead')),
      h(
        'div',
        { class: 'grid' },
        mirrors.length
          ? mirrors.map(mirrored)
          : card('', t('mirrors.title'), empty(t('mirrors.empty'), t('mirrors.empty.text'))),
        card('', t('exports.title'), exports.length ? outgoing(exports) : t('exports.empty')),
        card('', t('imports.title'), imports.length ? incoming(imports) : t('imports.empty')),
      ),
    ],
  };
}

function mirrored({ mirror, asOf, note, ranges }) {
  return card(
    '',
    t('mirrors.of', { party: party(mirror.party), source: mirror.source }),
    h('div', { class: 'note-box', role: 'note' }, note),
    h('p', { class: 'small' }, t('mirrors.asOf', { time: when(asOf) }), ' ', short(mirror.document)),
    table(
      [
        [t('units.first'), each => h('code', {}, serial(each.units, each.units.first))],
        [t('units.last'), each => h('code', {}, serial(each.units, each.units.last))],
        [t('quantity'), each => number(each.units.last - each.units.first + 1), 'n'],
        [t('vintage'), each => each.vintage],
        [t('mirrors.account'), each => each.account],
        [t('mirrors.status'), each => each.status],
      ],
      ranges,
    ),
  );
}

/** A serial as its own registry writes it. */
export function serial(range, number_) {
  return range.prefix + String(number_).padStart(range.width ?? 0, '0') + range.suffix;
}

const COLOURS = { LOCKED: 'warn', ACKNOWLEDGED: 'good', RELEASED: '' };

function outgoing(rows) {
  return table(
    [
      [t('message'), each => h('code', {}, each.message)],
      [t('units.first'), each => link(`/unit/${each.units.first}`, h('code', {}, each.units.first))],
      [t('units.last'), each => h('code', {}, each.units.last)],
      [t('flows.from'), each => h('code', {}, each.account)],
      [t('flows.to'), each => `${each.target}, ${party(each.receiver)}`],
      [t('exports.locked'), each => day(each.locked)],
      [t('exports.deadline'), each => day(each.deadline)],
      [t('status'), each => tag(word(each.status), COLOURS[each.status])],
      [t('exports.proof'), each => (each.proof ? short(each.proof) : '–')],
    ],
    rows,
  );
}

function incoming(rows) {
  return table(
    [
      [t('message'), each => h('code', {}, each.message)],
      [t('flows.from'), each => `${each.source}, ${party(each.sender)}`],
      [t('imports.there'), each => h('code', {}, serial(each.sourceUnits, each.sourceUnits.first))],
      [t('units.first'), each => link(`/unit/${each.units.first}`, h('code', {}, each.units.first))],
      [t('units.last'), each => h('code', {}, each.units.last)],
      [t('account'), each => h('code', {}, each.account)],
      [t('date'), each => day(each.date)],
      [t('exports.proof'), each => short(each.proof)],
    ],
    rows,
  );
}
