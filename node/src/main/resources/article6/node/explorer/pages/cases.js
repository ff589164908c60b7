// Inconsistency cases: a list of them, one with what Parties say to it, and the badge on units.
import { card, empty, facts, h, link, short, table, tag } from '../lib/dom.js';
import { day, number, party, t, word } from '../lib/words.js';
import { get, list } from '../lib/api.js';

const COLOURS = {
  CORRECTED: 'good',
  EXPLAINED: 'good',
  RESOLVED: 'good',
  WITHDRAWN: '',
  PERSISTENT: 'bad',
  DISPUTED: 'bad',
};

const place = (by, id) => `/case/${by}/${encodeURIComponent(id)}`;

/** The cases of a Party, or of all, as a card. */
export async function caseCard(code) {
  const cases = await list(`cases?limit=200${code ? `&party=${encodeURIComponent(code)}` : ''}`);
  return card(
    '',
    t('cases.title'),
    cases.length
      ? table(
          [
            [t('case'), each => link(place(each.known.raisedBy, each.known.id), each.known.id)],
            [t('case.by'), each => link(`/party/${each.known.raisedBy}`, party(each.known.raisedBy))],
            [t('case.check'), each => h('code', {}, each.known.content.check)],
            [t('case.parties'), each => each.known.content.parties.map(each => party(each)).join(', ')],
            [t('case.units'), each => number(each.unitsFlagged), 'n'],
            [t('case.found'), each => day(each.known.detected)],
            [t('case.deadline'), deadline],
            [t('status'), status],
          ],
          cases,
        )
      : empty(t('cases.empty'), t('cases.empty.text')),
  );
}

function deadline({ known, overdue }) {
  if (!known.deadline) return '–';
  return overdue ? tag(day(known.deadline), 'bad') : day(known.deadline);
}

function status({ known }) {
  return tag(word(known.status), COLOURS[known.status] ?? 'warn');
}

/** Beside units that are under open cases. */
export function caseBadges(cases) {
  const known = new Map((cases ?? []).map(each => [place(each.raisedBy, each.caseId), each]));
  return [...known].map(([path, each]) => [
    ' ',
    h('a', { class: 'tag bad', href: `#${path}` }, t('case.badge', { id: each.caseId })),
  ]);
}

export async function casePage(by, id) {
  const { detail, comments } = await get(`cases/${encodeURIComponent(by)}/${encodeURIComponent(id)}`);
  const { known, unanswered, overdue } = detail;
  const { content } = known;
  const title = t('case.heading', { id: known.id, party: party(known.raisedBy) });
  return {
    title,
    nodes: [
      h('p', { class: 'crumb' }, link('/checks', t('nav.checks'))),
      h('h1', {}, title),
      h('p', { class: 'lead' }, status(detail), ' ', content.statement),
      overdue
        ? h(
            'div',
            { class: 'note-box bad', role: 'status' },
            t('case.overdue', {
              day: day(known.deadline),
              parties: unanswered.map(each => party(each)).join(', '),
            }),
          )
        : null,
      h(
        'div',
        { class: 'grid' },
        card('s7', t('case.positions'), positions(known)),
        card(
          's5',
          t('case.what'),
          facts([
            [t('case.check'), h('code', {}, content.check)],
            [t('case.foundBy'), word(content.foundBy)],
            [t('case.found'), day(known.detected)],
            [t('case.notified'), known.notified ? day(known.notified) : t('none')],
            [t('case.deadline'), deadline(detail)],
            [t('case.balance'), t(content.affectsBalance ? 'yes' : 'no')],
            [t('case.evidence'), document_(content.evidence)],
            [t('case.report'), document_(known.reviewReport)],
            [t('case.closing'), known.closing],
          ]),
        ),
        content.units.length ? card('s6', t('case.units'), units(content.units)) : null,
        content.rows.length ? card('s6', t('case.rows'), rows(content.rows)) : null,
        content.finding ? card('s6', t('case.finding'), finding(content.finding)) : null,
        card(
          's6',
          t('case.comments'),
          comments.length ? h('ol', { class: 'life' }, comments.map(comment)) : empty(t('none'), ''),
        ),
      ),
    ],
  };
}

/** The digest of a document with where to find it. */
function document_(reference) {
  return reference ? [reference.reference, ' ', short(reference.digest)] : null;
}

function positions(known) {
  return table(
    [
      [t('party'), each => link(`/party/${each.party}`, party(each.party))],
      [t('case.acknowledged'), each => (each.acknowledged ? day(each.acknowledged) : '–')],
      [
        t('case.answer'),
        each => (each.answer ? tag(word(each.answer.stance), COLOURS[each.answer.stance]) : '–'),
      ],
      [t('date'), each => (each.answer ? day(each.answer.date) : '–')],
      [t('case.statement'), each => said(each.answer)],
    ],
    known.positions,
  );
}

function said(answer) {
  if (!answer) return '–';
  return [
    answer.statement,
    answer.correctedIn
      ? [' ', tag(t('case.version', { year: answer.correctedIn.year, version: answer.correctedIn.version }))]
      : null,
    answer.document ? [' ', document_(answer.document)] : null,
  ];
}

function units(ranges) {
  return table(
    [
      [t('units.first'), each => link(`/unit/${each.first}`, h('code', {}, each.first))],
      [t('units.last'), each => h('code', {}, each.last)],
    ],
    ranges,
  );
}

function rows(all) {
  return table(
    [
      [t('party'), each => party(each.party)],
      [t('year'), each => each.year, 'n'],
      [t('check.version'), each => each.version, 'n'],
      [t('case.table'), each => each.table, 'n'],
      [t('case.row'), each => each.row, 'n'],
    ],
    all,
  );
}

function finding(found) {
  return facts([
    [t('case.requirement'), found.requirement],
    [t('case.significance'), t(found.significant ? 'case.significant' : 'case.minor')],
    [t('case.recommendation'), t(found.recommendation ? 'yes' : 'no')],
    [t('case.capacity'), found.capacityBuilding],
    [t('case.report'), document_(found.report)],
  ]);
}

function comment(each) {
  return h(
    'li',
    {},
    h('time', { datetime: each.date }, day(each.date)),
    ' ',
    h('b', {}, party(each.by)),
    h('div', {}, each.text),
    each.attachment ? h('div', { class: 'small' }, document_(each.attachment)) : null,
  );
}
