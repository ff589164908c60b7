// Every rule of the ledger, in words, with what to do when it refuses.
import { card, h, tag } from '../lib/dom.js';
import { t, word } from '../lib/words.js';
import { list } from '../lib/api.js';

const KINDS = { REJECT: 'bad', WARN: 'warn', APPLIES: 'good' };

export async function rules() {
  const all = await list('rules');
  const rows = h('div', {});
  const draw = text => {
    const wanted = text.trim().toLowerCase();
    const found = all.filter(rule => !wanted || JSON.stringify(rule).toLowerCase().includes(wanted));
    rows.replaceChildren(...found.map(item));
    if (!found.length) rows.append(h('p', { class: 'empty' }, t('rules.none')));
  };
  draw('');
  return {
    title: t('nav.rules'),
    nodes: [
      h('h1', {}, t('nav.rules')),
      h('p', { class: 'lead' }, t('rules.lead', { count: all.length })),
      h(
        'form',
        { class: 'wide', onsubmit: event => event.preventDefault() },
        h('input', {
          type: 'search',
          placeholder: t('rules.filter'),
          'aria-label': t('rules.filter'),
          oninput: event => draw(event.target.value),
        }),
      ),
      card('', null, rows),
    ],
  };
}

function item(rule) {
  return h(
    'article',
    { class: 'rule' },
    h(
      'div',
      { class: 'tags' },
      h('b', {}, rule.rule),
      h('code', {}, rule.code),
      tag(word(rule.severity), KINDS[rule.severity]),
    ),
    h('p', {}, rule.message),
    h('p', { class: 'small' }, rule.cure),
    h('p', { class: 'small' }, t('rules.source', { source: rule.source })),
    h(
      'p',
      { class: 'small' },
      t('rules.since', { rulebook: rule.since, count: rule.tests.length }),
      ' ',
      t(`rules.${rule.confidence}`),
      rule.setting
        ? [' ', t('rules.setting', { setting: rule.setting, value: rule.settingValue ?? '–' })]
        : null,
    ),
  );
}
