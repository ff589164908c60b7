// The explorer: one page, whose address after the # says what is shown.
import { h, fill, link } from './lib/dom.js';
import { choose, language, loadWords, t } from './lib/words.js';
import { clearCharts } from './lib/charts.js';
import { get, Problem } from './lib/api.js';
import { overview } from './pages/overview.js';
import { parties, partyPage } from './pages/parties.js';
import { flows } from './pages/flows.js';
import { units, unitPage } from './pages/units.js';
import { approaches, approachPage, authorizationPage } from './pages/approaches.js';
import { blockPage, transactionPage } from './pages/transactions.js';
import { registries } from './pages/registries.js';
import { rules } from './pages/rules.js';
import { verifyPage } from './pages/verify.js';
import { checks, precheckPage } from './pages/checks.js';
import { network } from './pages/network.js';
import { mechanism } from './pages/mechanism.js';
import { casePage } from './pages/cases.js';
import { narrativePage } from './pages/narratives.js';
import { target } from './lib/search.js';

const MENU = [
  ['/', 'nav.overview', 'overview'],
  ['/parties', 'nav.parties', 'parties'],
  ['/flows', 'nav.flows', 'flows'],
  ['/units', 'nav.units', 'units'],
  ['/approaches', 'nav.approaches', 'approaches'],
  ['/checks', 'nav.checks', 'checks'],
  ['/mechanism', 'nav.mechanism', 'mechanism'],
  ['/registries', 'nav.registries', 'registries'],
  ['/rules', 'nav.rules', 'rules'],
  ['/verify', 'nav.verify', 'verify'],
  ['/network', 'nav.network', 'network'],
];
const PAGES = {
  '': overview,
  parties,
  party: partyPage,
  flows,
  units,
  unit: unitPage,
  approaches,
  approach: approachPage,
  authorization: authorizationPage,
  block: blockPage,
  transaction: transactionPage,
  mechanism,
  registries,
  rules,
  verify: verifyPage,
  checks,
  precheck: precheckPage,
  case: casePage,
  report: narrativePage,
  network,
};
const SECTIONS = {
  '': 'overview',
  party: 'parties',
  unit: 'units',
  approach: 'approaches',
  authorization: 'approaches',
  block: 'overview',
  transaction: 'overview',
  precheck: 'checks',
  case: 'checks',
  report: 'parties',
};

const main = document.getElementById('main');
let leave = () => {};
let turn = 0;

function parts() {
  return location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
}

async function show() {
  const mine = ++turn;
  const [name, ...rest] = parts();
  leave();
  leave = () => {};
  clearCharts();
  frame(SECTIONS[name] ?? name);
  fill(main, h('p', { class: 'small', role: 'status' }, t('loading')));
  try {
    const page = PAGES[name];
    const content = page ? await page(...rest) : notFound();
    if (mine !== turn) {
      content.leave?.();
      return;
    }
    leave = content.leave ?? (() => {});
    fill(main, content.nodes);
    document.title = `${content.title} · article6-ledger`;
  } catch (error) {
    if (mine !== turn) return;
    fill(main, failure(error));
    document.title = 'article6-ledger';
  }
}

function notFound() {
  return {
    title: t('notFound.title'),
    nodes: [
      h('h1', {}, t('notFound.title')),
      h('p', { class: 'lead' }, t('notFound.text')),
      h('p', {}, link('/', t('nav.overview'))),
    ],
  };
}

function failure(error) {
  const problem = error instanceof Problem ? error.problem : null;
  if (!problem) console.error(error);
  return [
    h('h1', {}, problem?.status === 404 ? t('notFound.title') : t('failed.title')),
    h(
      'div',
      { class: 'note-box bad', role: 'alert' },
      h('div', {}, problem?.title ?? t('failed.text')),
      problem?.detail && problem.detail !== problem.title
        ? h('div', { class: 'small' }, problem.detail)
        : null,
    ),
    h('p', {}, link('/', t('nav.overview'))),
  ];
}

function frame(section) {
  document.getElementById('skip').textContent = t('skip');
  const search = h('input', {
    type: 'search',
    name: 'q',
    placeholder: t('search.placeholder'),
    'aria-label': t('search.label'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  fill(
    document.getElementById('top'),
    h(
      'div',
      { class: 'bar' },
      h(
        'a',
        { class: 'brand', href: '#/' },
        h('img', { src: 'mark.svg', alt: '' }),
        h('span', {}, 'article6-ledger', h('small', { id: 'network' }, networkName)),
      ),
      h(
        'form',
        {
          class: 'find',
          role: 'search',
          onsubmit: event => {
            event.preventDefault();
            location.hash = target(search.value);
          },
        },
        search,
        h('button', { type: 'submit' }, t('search.button')),
      ),
      h(
        'div',
        { class: 'tongues', role: 'group', 'aria-label': t('language') },
        [
          ['en', 'English'],
          ['ja', '日本語'],
        ].map(([tongue, name]) =>
          h(
            'button',
            {
              type: 'button',
              lang: tongue,
              'aria-pressed': String(tongue === language()),
              onclick: () => choose(tongue).then(show),
            },
            name,
          ),
        ),
      ),
    ),
    h(
      'nav',
      { class: 'pages', 'aria-label': t('nav.label') },
      h(
        'ul',
        {},
        MENU.map(([path, key, of]) =>
          h(
            'li',
            {},
            h('a', { href: `#${path}`, 'aria-current': of === section ? 'page' : undefined }, t(key)),
          ),
        ),
      ),
    ),
  );
  fill(
    document.getElementById('foot'),
    h('span', {}, t('foot.what')),
    h('a', { href: 'openapi.json' }, t('foot.api')),
    h('a', { href: 'v1/genesis' }, t('foot.genesis')),
    h('a', { href: 'health/ready' }, t('foot.health')),
  );
}

let networkName = '';
await loadWords();
try {
  networkName = (await get('status')).name;
} catch {
  networkName = t('failed.title');
}
addEventListener('hashchange', () => show().then(() => main.focus({ preventScroll: true })));
show();
