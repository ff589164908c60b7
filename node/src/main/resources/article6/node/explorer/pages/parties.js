// Parties and their emissions balances.
import { append, card, empty, facts, fill, h, link, short, table, tag } from '../lib/dom.js';
import { action, day, fraction, number, party, t, word } from '../lib/words.js';
import { get, list } from '../lib/api.js';
import { axis, base, chart } from '../lib/charts.js';
import { caseCard } from './cases.js';
import { compositionCard, flowCard } from './holdings.js';
import { correctionCard, integrity, inventoryCard, ndcCard, participationCard } from './participation.js';

export async function parties() {
  const [all, balances] = await Promise.all([list('parties'), list('balances')]);
  const stated = balances.filter(each => each.balance && each.metric === 'GHG');
  return {
    title: t('nav.parties'),
    nodes: [
      h('h1', {}, t('nav.parties')),
      h('p', { class: 'lead' }, t('parties.lead')),
      h(
        'div',
        { class: 'grid' },
        comparison(stated),
        card(
          '',
          t('parties.list'),
          table(
            [
              [t('party'), each => link(`/party/${each.code}`, party(each.code, each.name))],
              [t('code'), each => h('code', {}, each.code)],
              [t('party.held'), each => number(each.unitsHeld), 'n'],
              [t('party.registries'), each => each.registries.join(', ')],
              [t('party.officers'), each => number(each.officers), 'n'],
              [t('party.nodes'), each => number(each.nodes), 'n'],
              [t('party.closed'), each => each.closedThrough || '–', 'n'],
            ],
            all,
          ),
        ),
      ),
    ],
  };
}

const value = fraction => fraction.numerator / fraction.denominator;

function comparison(balances) {
  const years = [
    ...new Set(
      balances.flatMap(each => each.balance.years.filter(year => year.balance).map(year => year.year)),
    ),
  ].sort();
  if (!years.length) {
    return card('', t('balance.title'), empty(t('balance.empty'), t('balance.empty.text')));
  }
  const place = h('div', {});
  const draw = wanted => {
    const rows = balances
      .map(each => ({ ...each, year: each.balance.years.find(year => year.year === wanted) }))
      .filter(each => each.year?.balance);
    const world = rows.reduce((sum, each) => sum + each.year.emissions, 0);
    const adjusted = rows.reduce((sum, each) => sum + value(each.year.balance), 0);
    fill(
      place,
      chart(t('balance.chart', { year: wanted }), c => ({
        ...base(c),
        grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
        xAxis: {
          type: 'category',
          data: rows.map(each => party(each.party, each.name)),
          ...axis(c, { splitLine: { show: false } }),
        },
        yAxis: { type: 'value', ...axis(c) },
        series: [
          {
            name: t('balance.emissions'),
            type: 'bar',
            barMaxWidth: 46,
            color: c.bar,
            data: rows.map(each => each.year.emissions),
            itemStyle: { borderRadius: [5, 5, 0, 0] },
          },
          {
            name: t('balance.adjusted'),
            type: 'bar',
            barMaxWidth: 46,
            color: c.user,
            data: rows.map(each => value(each.year.balance)),
            itemStyle: { borderRadius: [5, 5, 0, 0] },
            label: {
              show: true,
              position: 'top',
              color: c.ink,
              formatter: ({ dataIndex }) => signed(rows[dataIndex].year),
            },
          },
        ],
      })),
      table(
        [
          [t('party'), each => link(`/party/${each.party}`, party(each.party, each.name))],
          [t('balance.emissions'), each => number(each.year.emissions), 'n'],
          [t('balance.adjustment'), each => signed(each.year), 'n'],
          [t('balance.adjusted'), each => h('b', {}, fraction(each.year.balance)), 'n'],
        ],
        rows,
      ),
      h(
        'p',
        { class: 'small' },
        t('balance.sum', { emissions: number(world), adjusted: number(adjusted) }),
      ),
    );
  };
  const choice = h(
    'select',
    { 'aria-label': t('year'), onchange: event => draw(Number(event.target.value)) },
    years.map(year => h('option', { value: year }, year)),
  );
  const busiest = years.reduce(
    (best, year) => (weight(balances, year) >= weight(balances, best) ? year : best),
    years[0],
  );
  choice.value = String(busiest);
  draw(busiest);
  return h(
    'section',
    { class: 'card' },
    h('div', { class: 'head' }, h('h2', {}, t('balance.title')), choice),
    place,
  );
}

/** How much the balances of a year differ from the inventories: the year with most to see comes first. */
function weight(balances, wanted) {
  return balances.reduce((sum, each) => {
    const year = each.balance.years.find(column => column.year === wanted);
    return sum + (year?.balance ? Math.abs(value(year.balance) - year.emissions) : 0);
  }, 0);
}

function signed(year) {
  const change = value(year.balance) - year.emissions;
  return change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${number(Math.abs(change))}`;
}

export async function partyPage(code) {
  const own = `parties/${encodeURIComponent(code)}`;
  const [
    detail,
    participation,
    ndcs,
    figures,
    balances,
    accounts,
    holdings,
    deadlines,
    cases,
    held,
  ] = await Promise.all([
    get(own),
    get(`${own}/participation`),
    get(`${own}/ndcs`),
    list(`${own}/inventories`),
    list(`balances?party=${encodeURIComponent(code)}`),
    list(`accounts?party=${encodeURIComponent(code)}&limit=200`),
    list(`holdings?party=${encodeURIComponent(code)}`),
    list(`deadlines?party=${encodeURIComponent(code)}`),
    caseCard(code),
    list(`holdings/composition?party=${encodeURIComponent(code)}`),
  ]);
  const name = party(code, detail.party.name);
  const ghg = present(balances.filter(each => each.metric === 'GHG'));
  const others = balances.filter(each => each !== ghg && each.balance?.years.some(hasContent));
  return {
    title: name,
    nodes: [
      h('p', { class: 'crumb' }, link('/parties', t('nav.parties'))),
      h('h1', {}, name),
      h(
        'p',
        { class: 'lead' },
        h('code', {}, code),
        ' · ',
        t('party.lead', { held: number(detail.unitsHeld) }),
        detail.left ? [' ', tag(t('party.left', { day: detail.left }), 'warn')] : null,
      ),
      h(
        'div',
        { class: 'grid' },
        card(
          's8',
          t('balance.title'),
          ghg?.balance ? history(ghg) : empty(t('balance.empty'), t('balance.empty.text')),
        ),
        card(
          's4',
          t('party.profile'),
          facts([
            [t('party.threshold'), number(detail.party.authorisationThreshold)],
            [t('party.registries'), detail.party.registries.join(', ')],
            [t('party.closed'), detail.party.closedThrough || '–'],
            [t('ndc'), detail.ndc ? `${detail.ndc.firstYear}–${detail.ndc.lastYear}` : '–'],
            [t('ndc.method'), detail.ndc ? `${word(detail.ndc.type)}, ${word(detail.ndc.method)}` : null],
          ]),
          reports(code),
        ),
        compositionCard('s6', t('held.title'), held),
        ghg?.balance ? flowCard('s6', ghg) : null,
        [ghg, ...others].filter(each => each?.balance).map(balanceTable),
        deadlines.length ? card('', t('deadline.title'), calendar(deadlines)) : null,
        participationCard(participation),
        ndcCard(ndcs),
        cases,
        correctionCard(balances),
        inventoryCard(figures),
        card(
          's6',
          t('party.accounts'),
          accounts.length
            ? table(
                [
                  [t('account'), each => h('code', {}, each.id)],
                  [t('name'), each => each.name],
                  [t('party.held'), each => number(each.unitsHeld), 'n'],
                ],
                accounts,
              )
            : empty(t('party.accounts.empty'), t('party.accounts.empty.text')),
        ),
        card(
          's6',
          t('party.holdings'),
          holdings.length
            ? table(
                [
                  [t('series'), each => link(`/units/${each.series}`, h('code', {}, each.series))],
                  [t('account'), each => h('code', {}, each.account)],
                  [t('quantity'), each => number(each.quantity), 'n'],
                ],
                holdings,
              )
            : empty(t('party.holdings.empty'), t('party.holdings.empty.text')),
        ),
        card(
          's6',
          t('party.officers'),
          table(
            [
              [
                t('name'),
                each => [
                  each.name,
                  each.entity ? [' ', h('code', {}, each.entity)] : null,
                  each.active ? null : [' ', tag(t('officer.revoked'), 'bad')],
                ],
              ],
              [t('officer.roles'), each => each.roles.map(word).join(', ')],
              [t('officer.address'), each => short(each.address)],
            ],
            detail.officers,
          ),
        ),
        detail.policy || detail.delegations.length
          ? card('s6', t('party.signing'), signing(detail))
          : null,
        card(
          's6',
          t('party.nodes'),
          detail.nodes.length
            ? table(
                [
                  [t('name'), each => each.name],
                  [
                    t('node.kind'),
                    each => tag(t(each.validator ? 'node.validator' : 'node.observer'), 'good'),
                  ],
                  [t('officer.address'), each => short(each.address)],
                ],
                detail.nodes,
              )
            : empty(t('party.nodes.empty'), t('party.nodes.empty.text')),
        ),
      ),
    ],
  };
}

/** Of several NDC periods the one that runs, or else the last. */
function present(balances) {
  const year = new Date().getUTCFullYear();
  return (
    balances.find(each => each.ndc && each.ndc.firstYear <= year && year <= each.ndc.lastYear) ??
    balances.at(-1)
  );
}

function hasContent(year) {
  return year.emissions !== undefined || year.adjustment?.numerator || year.net || year.used;
}

function balanceTable(balance) {
  const unit = balance.metric === 'GHG' ? t('metric.ghg') : balance.metric;
  const period = `${balance.ndc.firstYear}–${balance.ndc.lastYear}`;
  return card(
    '',
    t('balance.table'),
    h(
      'p',
      { class: 'small' },
      `${unit}, ${period}, ${word(balance.ndc.method)} `,
      integrity(balance.balance.integrity),
    ),
    ledgerTable(balance),
  );
}

/** How the officers sign together: thresholds, the time for it, and roles lent to others. */
function signing(detail) {
  const names = new Map(detail.officers.map(each => [each.address, each.name]));
  const policy = detail.policy;
  return [
    policy
      ? facts([
          [t('party.entities'), word(policy.entityAccounts)],
          [t('party.days'), number(policy.proposalDays)],
          ...policy.thresholds.map(each => [
            each.action ? action(each.action) : t('party.every'),
            t(each.aboveUnits ? 'party.above' : 'party.signs', {
              count: each.officers,
              role: word(each.role),
              units: number(each.aboveUnits),
            }),
          ]),
        ])
      : null,
    detail.delegations.length
      ? table(
          [
            [t('party.delegate'), each => names.get(each.delegate) ?? short(each.delegate)],
            [t('officer.roles'), each => word(each.role)],
            [t('party.scope'), each => each.approach ?? t('party.every')],
            [t('party.window'), each => `${day(each.window.from)} – ${day(each.window.to)}`],
          ],
          detail.delegations,
        )
      : null,
  ];
}

function history(balance) {
  const years = balance.balance.years;
  return chart(t('balance.chart.years'), c => ({
    ...base(c),
    tooltip: { ...base(c).tooltip, trigger: 'axis' },
    grid: { left: 8, right: 12, top: 40, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: years.map(each => each.year),
      ...axis(c, { splitLine: { show: false } }),
    },
    yAxis: { type: 'value', ...axis(c) },
    series: [
      {
        name: t('balance.emissions'),
        type: 'bar',
        barMaxWidth: 34,
        color: c.bar,
        data: years.map(each => each.emissions ?? null),
        itemStyle: { borderRadius: [5, 5, 0, 0] },
      },
      {
        name: t('balance.adjusted'),
        type: 'line',
        color: c.user,
        symbolSize: 9,
        lineStyle: { width: 3 },
        data: years.map(each => (each.balance ? value(each.balance) : null)),
      },
      {
        name: t('balance.trajectory'),
        type: 'line',
        color: c.host,
        symbol: 'none',
        lineStyle: { type: 'dashed', width: 2 },
        data: years.map(each => each.trajectory ?? null),
      },
    ],
  }));
}

function ledgerTable(balance) {
  const show = item => (item === undefined ? '–' : number(item));
  return table(
    [
      [t('year'), each => each.year],
      [t('balance.trajectory'), each => show(each.trajectory), 'n'],
      [t('balance.emissions'), each => show(each.emissions), 'n'],
      [t('balance.firstTransferred'), each => show(each.firstTransferred), 'n'],
      [t('balance.oimp'), each => show(each.authorizedForOimp), 'n'],
      [t('balance.used'), each => show(each.used), 'n'],
      ...(balance.ndc.method === 'AVERAGING'
        ? [[t('balance.average'), each => (each.average ? fraction(each.average) : '–'), 'n']]
        : []),
      [t('balance.adjustment'), each => (each.adjustment ? fraction(each.adjustment) : '–'), 'n'],
      [t('balance.cumulative'), each => number(each.cumulative), 'n'],
      [t('balance.adjusted'), each => (each.balance ? h('b', {}, fraction(each.balance)) : '–'), 'n'],
    ],
    balance.balance.years,
  );
}

function reports(code) {
  const last = new Date().getUTCFullYear();
  const choice = h('select', { 'aria-label': t('year') });
  for (let year = last; year >= 2021; year--) append(choice, [h('option', { value: year }, year)]);
  const download = format => () => {
    location.href = `v1/reports/aef/${encodeURIComponent(code)}/${choice.value}?format=${format}`;
  };
  return h(
    'div',
    {},
    h('h2', {}, t('aef.title')),
    h('p', { class: 'small' }, t('aef.text')),
    h(
      'div',
      { class: 'row' },
      choice,
      h('button', { class: 'button main', type: 'button', onclick: download('xlsx') }, 'XLSX'),
      h('button', { class: 'button', type: 'button', onclick: download('csv') }, 'CSV'),
      h('button', { class: 'button', type: 'button', onclick: download('json') }, 'JSON'),
      h(
        'button',
        {
          class: 'button',
          type: 'button',
          onclick: () => {
            location.hash = `#/precheck/${encodeURIComponent(code)}/${choice.value}`;
          },
        },
        t('aef.precheck'),
      ),
      h(
        'button',
        {
          class: 'button',
          type: 'button',
          onclick: () => {
            location.href = `v1/reports/ctf/${encodeURIComponent(code)}?format=xlsx`;
          },
        },
        t('ctf.download'),
      ),
      narrativeLink('initial', code, t('narrative.initial.short')),
      narrativeLink('regular', code, t('narrative.regular.short')),
    ),
  );
}

function narrativeLink(kind, code, text) {
  return h('a', { class: 'button', href: `#/report/${kind}/${encodeURIComponent(code)}` }, text);
}

const DUTIES = {
  ANNUAL_INFORMATION: () => t('deadline.annual'),
  TRANSPARENCY_REPORT: () => t('deadline.transparency'),
  OIMP_FIRST_TRANSFERS: () => t('deadline.oimp'),
  ADJUSTMENTS_FINAL: () => t('deadline.final'),
  CASE_ANSWER: each => t('deadline.case', { about: each.about }),
};
const STANDINGS = {
  DONE: () => tag(t('deadline.done'), 'good'),
  UPCOMING: each => t('deadline.left', { days: number(each.daysLeft) }),
  SOON: each => tag(t('deadline.left', { days: number(each.daysLeft) }), 'warn'),
  PASSED: () => tag(t('deadline.passed'), 'bad'),
};

function calendar(deadlines) {
  return table(
    [
      [t('deadline.due'), each => day(each.due)],
      [t('deadline.what'), each => DUTIES[each.duty](each)],
      [t('deadline.about'), each => each.year, 'n'],
      [t('status'), each => STANDINGS[each.status](each)],
      [t('deadline.source'), each => h('span', { class: 'small' }, each.source)],
    ],
    deadlines,
  );
}
