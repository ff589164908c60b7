// What is held by vintage and purpose, and what moved year by year: charts, each with its table.
import { card, empty, h, table } from '../lib/dom.js';
import { number, t, word } from '../lib/words.js';
import { axis, base, chart } from '../lib/charts.js';

/** Colours by use; patterns tell those of one colour apart. What is under no authorization is grey. */
const SHADES = {
  NDC: 'user',
  OIMP: 'host',
  IMP: 'host',
  OP: 'good',
  NDC_AND_OIMP: 'brand',
  NDC_AND_IMP: 'brand',
  NDC_AND_OP: 'brand',
};
const NONE = 'NONE';

function label(purpose) {
  return purpose === NONE ? t('held.none') : word(purpose);
}

/** Holdings by vintage, a bar for each year, its parts by what the units are authorised for. */
export function compositionCard(size, title, sums) {
  if (!sums.length) return card(size, title, empty(t('held.empty'), t('held.empty.text')));
  const years = [...new Set(sums.map(each => each.vintage))].sort();
  const purposes = [...new Set(sums.map(each => each.purpose ?? NONE))];
  const units = (year, purpose) =>
    sums
      .filter(each => each.vintage === year && (each.purpose ?? NONE) === purpose)
      .reduce((sum, each) => sum + each.units, 0);
  return card(
    size,
    title,
    chart(t('held.chart'), c => ({
      ...stacked(c, years),
      series: purposes.map(purpose => ({
        name: label(purpose),
        type: 'bar',
        stack: 'held',
        barMaxWidth: 46,
        color: purpose === NONE ? c.bar : c[SHADES[purpose]],
        data: years.map(year => units(year, purpose)),
      })),
    })),
    table(
      [
        [t('vintage'), year => year],
        ...purposes.map(purpose => [label(purpose), year => number(units(year, purpose)), 'n']),
        [
          t('held.all'),
          year => h('b', {}, number(purposes.reduce((sum, purpose) => sum + units(year, purpose), 0))),
          'n',
        ],
      ],
      years,
    ),
  );
}

/** What a Party first transferred and used, year by year. */
export function flowCard(size, balance) {
  const years = balance.balance.years.filter(
    each => each.firstTransferred || each.authorizedForOimp || each.used,
  );
  if (!years.length) return card(size, t('moved.title'), empty(t('moved.empty'), t('moved.empty.text')));
  const parts = [
    [t('balance.firstTransferred'), each => each.firstTransferred, 'host'],
    [t('balance.oimp'), each => each.authorizedForOimp, 'good'],
    [t('balance.used'), each => each.used, 'user'],
  ];
  return card(
    size,
    t('moved.title'),
    chart(t('moved.chart'), c => ({
      ...stacked(
        c,
        years.map(each => each.year),
      ),
      series: parts.map(([name, value, shade]) => ({
        name,
        type: 'bar',
        barMaxWidth: 34,
        color: c[shade],
        data: years.map(value),
        itemStyle: { borderRadius: [5, 5, 0, 0] },
      })),
    })),
    table(
      [
        [t('year'), each => each.year],
        ...parts.map(([name, value]) => [name, each => number(value(each)), 'n']),
      ],
      years,
    ),
  );
}

function stacked(c, years) {
  return {
    ...base(c),
    tooltip: { ...base(c).tooltip, trigger: 'axis' },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    grid: { left: 8, right: 12, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: years, ...axis(c, { splitLine: { show: false } }) },
    yAxis: { type: 'value', minInterval: 1, ...axis(c) },
  };
}
