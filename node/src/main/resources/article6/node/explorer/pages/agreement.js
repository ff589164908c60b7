// What the Parties of an approach agreed: its state through time, terms, allocation, equivalences.
import { card, facts, h, table, tag } from '../lib/dom.js';
import { day, number, party, t, word } from '../lib/words.js';

const COLOURS = { ACTIVE: 'good', DRAFT: '', SUSPENDED: 'warn', COMPLETED: '', REVOKED: 'bad' };

export function statusOf(approach) {
  return approach.steps?.length ? approach.steps.at(-1).status : 'ACTIVE';
}

export function statusTag(approach) {
  const status = statusOf(approach);
  return tag(word(status), COLOURS[status]);
}

/** Cards of an approach that has terms or a history; none for one that has neither. */
export function agreementCards(approach) {
  const { terms } = approach;
  return [
    approach.steps?.length ? card('s5', t('agreement.steps'), steps(approach.steps)) : null,
    terms ? card('s7', t('agreement.terms'), termFacts(terms)) : null,
    terms?.allocation.length ? card('s5', t('agreement.allocation'), allocation(terms.allocation)) : null,
    terms?.equivalences.length
      ? card('s7', t('agreement.equivalences'), equivalences(terms.equivalences))
      : null,
  ];
}

function steps(all) {
  return h(
    'ol',
    { class: 'life' },
    all.map(step =>
      h(
        'li',
        { class: ['COMPLETED', 'REVOKED'].includes(step.status) ? 'end' : '' },
        h('time', { datetime: step.date }, day(step.date)),
        ' ',
        tag(word(step.status), COLOURS[step.status]),
        step.reason ? h('div', {}, step.reason) : null,
      ),
    ),
  );
}

function termFacts(terms) {
  const { committee, levies } = terms;
  return facts([
    [t('agreement.profile'), terms.profile],
    [
      t('agreement.committee'),
      committee
        ? t('agreement.committee.needs', {
            parties: number(committee.partiesNeeded),
            officers: number(committee.officersEach),
          })
        : t('none'),
    ],
    [
      t('agreement.purposes'),
      terms.purposes.length ? terms.purposes.map(word).join(', ') : t('agreement.any'),
    ],
    [
      t('agreement.adaptation'),
      levies ? share(levies.adaptationPerMille, levies.adaptationAccount) : t('none'),
    ],
    [t('agreement.omge'), levies ? share(levies.omgePerMille) : t('none')],
    [t('agreement.moment'), levies ? word(levies.moment) : null],
    [t('agreement.approval'), t(terms.transferApproval ? 'yes' : 'no')],
    [
      t('agreement.tracking'),
      terms.trackingOnly.length ? terms.trackingOnly.map(code => party(code)).join(', ') : t('none'),
    ],
  ]);
}

function share(perMille, account) {
  if (!perMille) return t('none');
  const percent = `${number(perMille / 10)} %`;
  return account ? [percent, ' → ', h('code', {}, account)] : percent;
}

function allocation(shares) {
  return table(
    [
      [t('account'), each => h('code', {}, each.account)],
      [t('party'), each => party(each.account.slice(0, 3))],
      [t('agreement.percent'), each => `${number(each.basisPoints / 100)} %`, 'n'],
    ],
    shares,
  );
}

function equivalences(rows) {
  return table(
    [
      [t('agreement.standard'), each => each.standard],
      [t('agreement.methodology'), each => h('code', {}, each.methodology)],
      ['', () => '='],
      [t('agreement.standard'), each => each.otherStandard],
      [t('agreement.methodology'), each => h('code', {}, each.otherMethodology)],
    ],
    rows,
  );
}
