// What a Party attests, states and corrects: its participation, NDCs, inventories and final adjustments.
import { card, empty, facts, h, short, table, tag } from '../lib/dom.js';
import { day, number, party, t, withCodes, word } from '../lib/words.js';

const KIND = { PASS: 'good', FAIL: 'bad' };

/** Whether taking part led to a net increase. */
export function integrity(result) {
  return tag(word(result), KIND[result] ?? 'warn');
}

function document(reference) {
  return [reference.reference, ' ', short(reference.digest)];
}

const metric = name => (name === 'GHG' ? t('metric.ghg') : name);

export function participationCard(participation) {
  const replaced = participation.history.filter(
    each =>
      each.withdrawal ||
      participation.history.some(
        later =>
          later.attestation.requirement === each.attestation.requirement && later.number > each.number,
      ),
  );
  return card(
    's6',
    t('participation.title'),
    h(
      'p',
      { class: 'small' },
      participation.complete
        ? tag(t('participation.complete'), 'good')
        : tag(t('participation.incomplete'), 'bad'),
      participation.circumstances.map(each => [
        ' ',
        tag(`${word(each.kind)} ${day(each.from)} – ${each.until ? day(each.until) : ''}`, 'warn'),
      ]),
    ),
    table(
      [
        [t('participation.responsibility'), each => word(each.requirement)],
        [t('date'), each => (each.attestation ? day(each.attestation.date) : '–')],
        [
          t('participation.document'),
          each =>
            each.attestation
              ? document(each.attestation.document)
              : tag(t('participation.missing'), 'bad'),
        ],
      ],
      participation.responsibilities,
    ),
    participation.initialReports.length
      ? table(
          [
            [t('participation.report'), each => each.version],
            [t('date'), each => day(each.date)],
            [t('ndc.from'), each => each.ndcFirstYear, 'n'],
            [t('participation.document'), each => document(each.document)],
          ],
          participation.initialReports,
        )
      : h('p', { class: 'small' }, t('participation.report.none')),
    replaced.length
      ? h(
          'details',
          {},
          h('summary', {}, t('participation.earlier', { count: number(replaced.length) })),
          table(
            [
              [t('participation.responsibility'), each => word(each.attestation.requirement)],
              [t('date'), each => day(each.attestation.date)],
              [t('participation.document'), each => document(each.attestation.document)],
              [
                t('participation.withdrawn'),
                each => (each.withdrawal ? `${day(each.withdrawal.date)}: ${each.withdrawal.reason}` : '–'),
              ],
            ],
            replaced,
          ),
        )
      : null,
  );
}

export function ndcCard(ndcs) {
  if (!ndcs.periods.length) {
    return card('s6', t('ndc.title'), empty(t('ndc.empty'), t('ndc.empty.text')));
  }
  return card(
    's6',
    t('ndc.title'),
    h('p', { class: 'small' }, t('ndc.integrity'), ' ', integrity(ndcs.integrity)),
    ndcs.periods.map(period),
    ndcs.statements.length > ndcs.periods.length
      ? h(
          'details',
          {},
          h('summary', {}, t('ndc.statements', { count: number(ndcs.statements.length) })),
          table(
            [
              [t('ndc.recorded'), each => day(each.recorded)],
              [t('ndc'), each => years(each.ndc)],
              [t('version'), each => each.ndc.version, 'n'],
              [t('ndc.method'), each => `${word(each.ndc.type)}, ${word(each.ndc.method)}`],
            ],
            ndcs.statements,
          ),
        )
      : null,
  );
}

const years = ndc => `${ndc.firstYear}–${ndc.lastYear}`;

function period(ndc) {
  const details = ndc.details ?? {};
  return facts([
    [t('ndc'), [h('b', {}, years(ndc)), ' ', ndc.finality ? tag(t('ndc.final'), 'good') : null]],
    [t('ndc.method'), `${word(ndc.type)}, ${word(ndc.method)}`],
    [t('version'), ndc.version || null],
    [t('ndc.budget'), details.budget === undefined ? null : number(details.budget)],
    [t('ndc.sectors'), withCodes(details.sectors, details.furtherSectors) || null],
    [t('ndc.categories'), details.categories?.join(', ')],
    [t('ndc.indicators'), details.indicators?.map(each => each.metric).join(', ')],
    [t('ndc.document'), details.document ? document(details.document) : null],
    [
      t('ndc.fixed'),
      ndc.methodLock
        ? [`${day(ndc.methodLock.date)}, ${word(ndc.methodLock.report)}: `, document(ndc.methodLock.document)]
        : t('ndc.open'),
    ],
    [
      t('ndc.locked'),
      ndc.finality
        ? [
            `${day(ndc.finality.date)}: `,
            document(ndc.finality.document),
            ndc.finality.checks.map(each => [' ', metric(each.metric), ' ', integrity(each.integrity)]),
          ]
        : t('ndc.open'),
    ],
  ]);
}

export function inventoryCard(figures) {
  if (!figures.length) return null;
  return card(
    's6',
    t('inventory.title'),
    table(
      [
        [t('year'), each => each.year],
        [t('inventory.metric'), each => metric(each.metric)],
        [t('version'), each => each.version, 'n'],
        [t('quantity'), each => number(each.quantity), 'n'],
        [t('ndc.recorded'), each => day(each.recorded)],
        [t('participation.document'), each => (each.document ? document(each.document) : '–')],
      ],
      figures,
    ),
  );
}

/** Corrections stand beside the final adjustments and change none of their rows. */
export function correctionCard(balances) {
  const corrections = balances.flatMap(each => each.corrections);
  if (!corrections.length) return null;
  return card(
    '',
    t('correction.title'),
    h('p', { class: 'small' }, t('correction.lead')),
    table(
      [
        [t('date'), each => day(each.date)],
        [t('year'), each => each.year],
        [t('correction.term'), each => word(each.term)],
        [t('quantity'), each => number(each.quantity), 'n'],
        [t('inventory.metric'), each => metric(each.metric)],
        [t('correction.reason'), each => each.reason],
        [t('correction.counterpart'), each => (each.counterpart ? party(each.counterpart) : '–')],
        [t('participation.document'), each => document(each.document)],
      ],
      corrections,
    ),
    balances
      .filter(each => each.corrected)
      .map(each =>
        facts([
          [t('correction.before'), amount(each.balance.totalAdjustment)],
          [
            t('correction.after'),
            [amount(each.corrected.totalAdjustment), ' ', integrity(each.corrected.integrity)],
          ],
        ]),
      ),
  );
}

function amount(fraction) {
  return number(fraction.numerator / fraction.denominator);
}
