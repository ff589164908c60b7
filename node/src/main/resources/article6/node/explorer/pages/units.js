// Series of units, search by ITMO id, and the life of one unit.
import { card, empty, facts, h, link, short, table, tag } from '../lib/dom.js';
import { day, number, party, t, when, word } from '../lib/words.js';
import { get, list } from '../lib/api.js';
import { target } from '../lib/search.js';
import { serial } from './registries.js';
import { caseBadges } from './cases.js';
import { compositionCard } from './holdings.js';

export async function units(wanted = '') {
  const [series, held] = await Promise.all([list('series'), list('holdings/composition')]);
  const chosen = series.find(each => each.series === wanted);
  const page = chosen ? await get(`units?series=${encodeURIComponent(wanted)}&limit=200`) : null;
  const input = h('input', {
    name: 'unit',
    value: chosen ? '' : wanted,
    placeholder: 'CA0001-THA01-THA-1-2022',
    'aria-label': t('units.search'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  return {
    title: chosen ? wanted : t('nav.units'),
    nodes: [
      chosen ? h('p', { class: 'crumb' }, link('/units', t('nav.units'))) : null,
      h('h1', {}, chosen ? wanted : t('nav.units')),
      h('p', { class: 'lead' }, t('units.lead')),
      h(
        'form',
        {
          class: 'wide',
          onsubmit: event => {
            event.preventDefault();
            location.hash = target(input.value);
          },
        },
        input,
        h('button', { class: 'button main' }, t('search.button')),
      ),
      wanted && !chosen
        ? h('div', { class: 'note-box', role: 'status' }, t('units.notAnId', { text: wanted }))
        : null,
      page
        ? card(
            '',
            t('units.blocks'),
            blocks(page.items),
            page.next ? h('p', { class: 'small' }, t('more', { next: page.next })) : null,
          )
        : null,
      chosen || !held.length ? null : compositionCard('', t('held.title.all'), held),
      chosen
        ? null
        : card(
            '',
            t('series.title'),
            series.length
              ? table(
                  [
                    [t('series'), each => link(`/units/${each.series}`, h('code', {}, each.series))],
                    [t('flows.host'), each => link(`/party/${each.party}`, party(each.party))],
                    [t('vintage'), each => each.vintage],
                    [t('supply.issued'), each => number(each.supply.issued), 'n'],
                    [t('supply.held'), each => number(each.supply.held), 'n'],
                    [t('supply.used'), each => number(each.supply.used), 'n'],
                    [t('supply.cancelled'), each => number(each.supply.cancelled), 'n'],
                    [t('supply.exported'), each => number(each.supply.exported ?? 0), 'n'],
                  ],
                  series,
                )
              : empty(t('series.empty'), t('series.empty.text')),
          ),
    ],
  };
}

function blocks(items) {
  return table(
    [
      [t('units.first'), each => link(`/unit/${each.units.first}`, h('code', {}, each.units.first))],
      [t('units.last'), each => h('code', {}, each.units.last)],
      [t('quantity'), each => number(each.quantity), 'n'],
      [t('holder'), each => h('code', {}, each.block.holder)],
      [t('status'), each => [status(each.block), caseBadges(each.cases)]],
    ],
    items,
  );
}

function status(block) {
  return tag(word(block.status), block.status === 'HELD' ? 'good' : 'warn');
}

export async function unitPage(id) {
  const life = await get(`units/${encodeURIComponent(id)}`);
  const { block, issuance, quantity } = life.units;
  const authorization = block.authorization;
  return {
    title: life.unit,
    nodes: [
      h(
        'p',
        { class: 'crumb' },
        link('/units', t('nav.units')),
        ' › ',
        link(`/units/${seriesOf(life.unit)}`, seriesOf(life.unit)),
      ),
      h('h1', {}, life.unit),
      h(
        'p',
        { class: 'lead' },
        status(block),
        caseBadges(life.units.cases.filter(each => contains(each.units, life.unit))),
        ' ',
        t('unit.lead', {
          quantity: number(quantity),
        }),
      ),
      h(
        'div',
        { class: 'grid' },
        card('s7', t('unit.life'), h('ol', { class: 'life' }, life.history.map(step))),
        h(
          'div',
          { class: 'card s5' },
          h('h2', {}, t('unit.today')),
          facts([
            [t('holder'), h('code', {}, block.holder)],
            [t('flows.host'), link(`/party/${life.unit.split('-')[2]}`, party(life.unit.split('-')[2]))],
            [t('units.block'), h('code', {}, `${life.units.units.first} … ${life.units.units.last}`)],
            [
              t('authorization'),
              authorization
                ? link(
                    `/authorization/${authorization.party}/${encodeURIComponent(authorization.id)}`,
                    `${authorization.id} (${t('version.short', { version: authorization.version })})`,
                  )
                : t('none'),
            ],
            [
              t('unit.firstTransfer'),
              block.firstTransfer
                ? `${day(block.firstTransfer.date)} — ${word(block.firstTransfer.event)}`
                : t('none'),
            ],
            [t('issuance'), issuance ? day(issuance.date) : null],
            [t('mitigation'), issuance ? word(issuance.mitigationType) : null],
            [t('underlying'), elsewhere(life.unit, issuance, issuance?.underlying)],
            [t('underlying.twin'), elsewhere(life.unit, issuance, issuance?.twin)],
            [t('unit.origin'), origin(life)],
            [
              t('proof'),
              [
                h(
                  'a',
                  {
                    href: `v1/proofs/units/${encodeURIComponent(life.unit)}`,
                    download: `proof-${life.unit}.json`,
                  },
                  t('proof.state'),
                ),
                ' · ',
                link(`/verify/proofs/units/${encodeURIComponent(life.unit)}`, t('proof.distrust')),
              ],
            ],
          ]),
        ),
      ),
    ],
  };
}

/** The unit's own serial in the registry of an underlying range. */
function elsewhere(unit, issuance, range) {
  if (!range) return null;
  const offset = serialOf(unit) - serialOf(issuance.units.first);
  return [`${range.registry}: `, h('code', {}, serial(range, range.first + offset))];
}

/** The cuts and merges that made the block this unit is in, the oldest outermost. */
function origin(life) {
  const changes = life.history
    .map(entry => entry.event)
    .filter(event => ['UnitsSplit', 'UnitsMerged'].includes(event.type));
  if (!changes.length) return null;
  return h(
    'ol',
    { class: 'life' },
    changes.map(change =>
      h(
        'li',
        {},
        h(
          'div',
          {},
          tag(t(change.type === 'UnitsSplit' ? 'unit.split' : 'unit.merged')),
          ' ',
          span(change.units),
        ),
        h(
          'ul',
          {},
          change.parts.map(part =>
            h(
              'li',
              {},
              contains(part, life.unit)
                ? h('b', {}, span(part))
                : link(`/unit/${part.first}`, span(part)),
            ),
          ),
        ),
      ),
    ),
  );
}

function serialOf(unit) {
  return Number(unit.split('-')[3]);
}

function span(range) {
  return `${number(serialOf(range.first))} – ${number(serialOf(range.last))}`;
}

function contains(range, unit) {
  return serialOf(range.first) <= serialOf(unit) && serialOf(unit) <= serialOf(range.last);
}

const ENDS = ['UnitsUsedTowardsNdc', 'UnitsUsedForImp', 'UnitsCancelled', 'UnitsExported'];

function step(entry) {
  const kind = entry.event.type;
  return h(
    'li',
    { class: ENDS.includes(kind) ? 'end' : kind === 'FirstTransferred' ? 'first' : '' },
    h('time', { datetime: entry.event.date }, day(entry.event.date)),
    ' ',
    entry.backDated ? tag(t('backDated')) : null,
    h('div', {}, entry.sentence),
    h(
      'div',
      { class: 'small' },
      `${t('recorded', { time: when(entry.time) })} · `,
      link(`/transaction/${entry.transactionId}`, short(entry.transactionId)),
    ),
  );
}

function seriesOf(unit) {
  const parts = unit.split('-');
  return [parts[0], parts[1], parts[2], parts[4]].join('-');
}
