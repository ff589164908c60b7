// Initial reports and regular information: what the ledger knows, room for what a person writes, and the
// finished report. What is written stays in this browser until the person keeps it as a file.
import { card, empty, fill, h, link, tag } from '../lib/dom.js';
import { number, party, t } from '../lib/words.js';
import { exchange, get, keep, Problem } from '../lib/api.js';

const FORM = 1;

export async function narrativePage(kind, code) {
  const path = `reports/${kind === 'regular' ? 'regular' : 'initial'}/${encodeURIComponent(code)}`;
  const { draft, open } = await get(`${path}?format=json`);
  const title = t(kind === 'regular' ? 'narrative.regular' : 'narrative.initial', { party: party(code) });
  const texts = new Map();
  const said = h('div', { 'aria-live': 'polite' });
  const sheet = () => ({
    answers: FORM,
    party: code,
    texts: [...texts.values()]
      .filter(each => each.area.value.trim())
      .map(each => ({ question: each.question, approach: each.approach, text: each.area.value })),
  });
  const make = format => async () => {
    fill(said, h('p', { class: 'small', role: 'status' }, t('loading')));
    try {
      const { blob, name } = await exchange(`${path}?format=${format}`, JSON.stringify(sheet()));
      keep(blob, name);
      fill(said);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      fill(said, empty(error.problem.title ?? '', error.problem.detail ?? ''));
    }
  };
  const save = () =>
    keep(new Blob([JSON.stringify(sheet(), null, 2)], { type: 'application/json' }), `answers-${code}.json`);
  return {
    title,
    nodes: [
      h('p', { class: 'crumb' }, link(`/party/${code}`, party(code))),
      h('h1', {}, title),
      h(
        'p',
        { class: 'lead' },
        t('narrative.lead', {
          open: number(open),
          all: number(draft.entries.length),
          version: draft.version,
        }),
      ),
      h(
        'div',
        { class: 'card' },
        h('p', { class: 'small' }, t('narrative.private')),
        h(
          'div',
          { class: 'row' },
          h('button', { class: 'button main', type: 'button', onclick: make('html') }, t('narrative.page')),
          h('button', { class: 'button', type: 'button', onclick: make('xlsx') }, 'XLSX'),
          h('button', { class: 'button', type: 'button', onclick: make('json') }, 'JSON'),
          h('button', { class: 'button', type: 'button', onclick: save }, t('narrative.save')),
          load(texts, said),
        ),
        said,
      ),
      h('div', { class: 'grid' }, chapters(draft).map(each => chapter(each, texts))),
    ],
  };
}

/** A file of answers that was kept before. */
function load(texts, said) {
  const file = h('input', { type: 'file', accept: '.json', id: 'answers-file' });
  file.addEventListener('change', async () => {
    let kept;
    try {
      kept = JSON.parse(await file.files[0].text());
      for (const each of kept.texts) {
        const place = texts.get(key(each));
        if (place) place.area.value = each.text;
      }
      fill(said, h('p', { class: 'small', role: 'status' }, t('narrative.loaded')));
    } catch {
      fill(said, empty(t('narrative.unreadable'), t('narrative.unreadable.text')));
    }
  });
  return h('label', { for: 'answers-file' }, t('narrative.load'), ' ', file);
}

function key({ question, approach }) {
  return `${question} ${approach ?? ''}`;
}

/** Questions that follow each other in one chapter, of one approach. */
function chapters({ entries }) {
  const found = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (last && last.title === entry.chapter) last.entries.push(entry);
    else found.push({ title: entry.chapter, entries: [entry] });
  }
  return found;
}

function chapter({ title, entries }, texts) {
  return card(
    '',
    title,
    entries.map(entry => question(entry, texts)),
  );
}

function question(entry, texts) {
  const id = `answer-${entry.question}-${entry.approach ?? ''}`;
  return h(
    'section',
    { class: 'asked' },
    h(
      'h3',
      {},
      h('span', { class: 'small' }, entry.paragraph),
      ' ',
      entry.label,
      entry.missing.length ? [' ', tag(t('narrative.open'), 'warn')] : null,
    ),
    entry.known.length ? h('ul', {}, entry.known.map(each => h('li', {}, each))) : null,
    !entry.known.length && !entry.asked
      ? h('p', { class: 'small' }, entry.missing[0] ?? t('narrative.nothing'))
      : null,
    entry.asked ? written(entry, id, texts) : null,
  );
}

function written(entry, id, texts) {
  const area = h('textarea', { id, rows: '4' }, entry.written ?? '');
  texts.set(key(entry), { question: entry.question, approach: entry.approach, area });
  return [h('label', { for: id }, entry.asked), area];
}
