// Checks of reports: of a file somebody hands in, and of the ledger's own before it is filed.
import { card, empty, fill, h, link, table, tag } from '../lib/dom.js';
import { number, party, t } from '../lib/words.js';
import { get, Problem, upload } from '../lib/api.js';
import { caseCard } from './cases.js';

const KINDS = { ERROR: 'bad', WARNING: 'warn', NOTE: '' };

export async function checks() {
  const result = h('div', { class: 'grid', 'aria-live': 'polite' });
  const file = h('input', { type: 'file', accept: '.xlsx,.csv,.json', id: 'report-file' });
  const run = what => async () => {
    const chosen = file.files[0];
    if (!chosen) {
      fill(result, card('', null, empty(t('check.choose'), t('check.choose.text'))));
      return;
    }
    fill(result, h('p', { class: 'small', role: 'status' }, t('loading')));
    try {
      const path = `reports/aef/${what}?name=${encodeURIComponent(chosen.name)}`;
      fill(result, outcome(await upload(path, chosen)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      fill(result, card('', null, empty(error.problem.title ?? '', error.problem.detail ?? '')));
    }
  };
  return {
    title: t('nav.checks'),
    nodes: [
      h('h1', {}, t('nav.checks')),
      h('p', { class: 'lead' }, t('check.lead')),
      h(
        'div',
        { class: 'grid' },
        card(
          '',
          t('check.file'),
          h('p', {}, h('label', { for: 'report-file' }, t('check.file.text'))),
          h('p', {}, file),
          h(
            'div',
            { class: 'row' },
            h('button', { class: 'button main', type: 'button', onclick: run('check') }, t('check.run')),
            h('button', { class: 'button', type: 'button', onclick: run('compare') }, t('check.compare')),
          ),
          h('p', { class: 'small' }, t('check.private')),
        ),
      ),
      result,
      h('div', { class: 'grid' }, await caseCard()),
    ],
  };
}

/** What the ledger would file, checked before anybody files it. */
export async function precheckPage(code, year) {
  const result = await get(`reports/aef/${encodeURIComponent(code)}/${encodeURIComponent(year)}/check`);
  const title = t('check.before', { party: party(code), year });
  return {
    title,
    nodes: [
      h('p', { class: 'crumb' }, link(`/party/${code}`, party(code))),
      h('h1', {}, title),
      h('p', { class: 'lead' }, t('check.before.text')),
      h('div', { class: 'grid' }, outcome(result)),
    ],
  };
}

function outcome(result) {
  const hidden = Object.values(result.counts).reduce((sum, count) => sum + count, 0) - result.findings.length;
  return [
    card(
      '',
      t('check.result'),
      table(
        [
          [t('check.name'), each => each.file],
          [t('party'), each => (each.party ? party(each.party) : '–')],
          [t('year'), each => each.year ?? '–', 'n'],
          [t('check.version'), each => each.version ?? '–', 'n'],
          [t('check.actions'), each => number(each.actions), 'n'],
          [t('check.holdings'), each => number(each.holdings), 'n'],
          [t('status'), each => tag(state(each.state), good(each.state) ? 'good' : 'bad')],
        ],
        result.files,
      ),
    ),
    card(
      '',
      t('check.findings'),
      result.findings.length
        ? table(
            [
              [t('check.severity'), each => tag(severity(each.severity), KINDS[each.severity])],
              [t('check.place'), place],
              [
                t('check.what'),
                each => [h('div', {}, each.message), h('div', { class: 'small' }, each.cure)],
              ],
              [t('check.rule'), each => [each.check, ' ', h('code', {}, each.code)]],
            ],
            result.findings,
          )
        : empty(t('check.none'), t('check.none.text')),
      hidden > 0 ? h('p', { class: 'small' }, t('check.hidden', { count: number(hidden) })) : null,
    ),
  ];
}

function place({ place: at }) {
  const where = at.cell || (at.row ? t('check.row', { row: at.row }) : '');
  return [
    h('div', {}, at.sheet || at.file, where ? ' ' : '', h('code', {}, where)),
    h('div', { class: 'small' }, at.field),
  ];
}

function good(name) {
  return name === 'CONSISTENT' || name === 'SYNTAX_PASSED' || name === 'OBSOLETE';
}

function state(name) {
  return {
    UNPROCESSED: t('check.state.unprocessed'),
    SYNTAX_PASSED: t('check.state.passed'),
    SYNTAX_FAILED: t('check.state.failed'),
    CONSISTENT: t('check.state.consistent'),
    INCONSISTENT: t('check.state.inconsistent'),
    OBSOLETE: t('check.state.obsolete'),
    DUPLICATE: t('check.state.duplicate'),
  }[name];
}

function severity(name) {
  return {
    ERROR: t('check.severity.error'),
    WARNING: t('check.severity.warning'),
    NOTE: t('check.severity.note'),
  }[name];
}
