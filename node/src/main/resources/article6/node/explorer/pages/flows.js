// What moved between Parties, as a Sankey diagram and as a table.
import { card, empty, h, link, table } from '../lib/dom.js';
import { number, party, t } from '../lib/words.js';
import { get } from '../lib/api.js';
import { base, chart } from '../lib/charts.js';

export async function flows() {
  const sums = await get('flows');
  const head = [h('h1', {}, t('nav.flows')), h('p', { class: 'lead' }, t('flows.lead'))];
  if (!sums.flows.length && !sums.outcomes.length) {
    return { title: t('nav.flows'), nodes: [head, empty(t('flows.empty'), t('flows.empty.text'))] };
  }
  const { nodes, links } = diagram(sums);
  return {
    title: t('nav.flows'),
    nodes: [
      head,
      h(
        'div',
        { class: 'grid' },
        card(
          '',
          t('flows.title'),
          chart(t('flows.title'), c => sankey(c, nodes, links), { tall: true }),
        ),
        card(
          's6',
          t('flows.between'),
          table(
            [
              [t('flows.from'), each => link(`/party/${each.from}`, party(each.from))],
              [t('flows.to'), each => link(`/party/${each.to}`, party(each.to))],
              [t('quantity'), each => number(each.units), 'n'],
              [t('flows.transfers'), each => number(each.transfers), 'n'],
            ],
            sums.flows,
          ),
        ),
        card(
          's6',
          t('flows.outcomes'),
          sums.outcomes.length
            ? table(
                [
                  [t('flows.host'), each => link(`/party/${each.host}`, party(each.host))],
                  [t('flows.by'), each => link(`/party/${each.party}`, party(each.party))],
                  [t('flows.kind'), each => t(`outcome.${each.kind}`)],
                  [t('quantity'), each => number(each.units), 'n'],
                ],
                sums.outcomes,
              )
            : empty(t('flows.outcomes.empty'), t('flows.outcomes.empty.text')),
        ),
      ),
    ],
  };
}

/** Three columns: where units came from, where they went, what became of them. */
function diagram({ flows: moved, outcomes }) {
  const nodes = new Map();
  const links = [];
  const node = (side, name, label) => {
    const key = `${side}:${name}`;
    nodes.set(key, { name: key, label, side });
    return key;
  };
  for (const { from, to, units } of moved) {
    links.push({
      source: node('from', from, party(from)),
      target: node('to', to, party(to)),
      value: units,
    });
  }
  for (const { host, party: by, kind, units } of outcomes) {
    const came = host !== by && nodes.has(`to:${by}`);
    const source = came ? `to:${by}` : node('from', host, party(host));
    const ends = node('end', kind, t(`outcome.${kind}`));
    const same = links.find(each => each.source === source && each.target === ends);
    if (same) same.value += units;
    else links.push({ source, target: ends, value: units });
  }
  for (const { to } of moved) {
    const left = held(moved, outcomes, to);
    const source = `to:${to}`;
    if (left > 0 && !links.some(each => each.source === source && each.target === 'end:HELD')) {
      links.push({ source, target: node('end', 'HELD', t('outcome.HELD')), value: left });
    }
  }
  return { nodes: [...nodes.values()], links };
}

/** What a Party still has of what it got, where it passed nothing on. */
function held(moved, outcomes, code) {
  const sum = (rows, fits) => rows.filter(fits).reduce((total, each) => total + each.units, 0);
  if (moved.some(each => each.from === code)) return 0;
  return (
    sum(moved, each => each.to === code) - sum(outcomes, each => each.party === code && each.host !== code)
  );
}

function sankey(c, nodes, links) {
  const labels = new Map(nodes.map(each => [each.name, each.label]));
  const colour = { from: c.host, to: c.user, end: c.good };
  const narrow = innerWidth < 640;
  return {
    ...base(c),
    legend: undefined,
    tooltip: {
      ...base(c).tooltip,
      formatter: ({ data, name, value, dataType }) =>
        dataType === 'edge'
          ? `${labels.get(data.source)} → ${labels.get(data.target)}: ${number(data.value)}`
          : `${labels.get(name)}: ${number(value)}`,
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: narrow ? 78 : 150,
        top: 14,
        bottom: 10,
        nodeGap: 22,
        nodeWidth: 16,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        data: nodes.map(each => ({
          name: each.name,
          itemStyle: { color: each.name === 'end:HELD' ? c.soft : colour[each.side], borderWidth: 0 },
          depth: { from: 0, to: 1, end: 2 }[each.side],
        })),
        links,
        lineStyle: { color: 'gradient', opacity: 0.32, curveness: 0.5 },
        label: {
          color: c.ink,
          fontSize: narrow ? 11 : 14,
          formatter: ({ name }) => labels.get(name),
          width: narrow ? 70 : 140,
          overflow: 'break',
        },
      },
    ],
  };
}
