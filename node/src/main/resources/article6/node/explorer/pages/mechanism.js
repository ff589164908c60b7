// The Article 6.4 mechanism: issuances and their split, the buffer pool and what is owed to it.
import { card, empty, facts, h, link, table, tag } from '../lib/dom.js';
import { day, number, party, t, word } from '../lib/words.js';
import { find, list } from '../lib/api.js';

export async function mechanism() {
  const sums = await find('mechanism');
  if (!sums) return page(empty(t('mechanism.absent'), t('mechanism.absent.text')));
  const [issuances, activities, reversals, accounts, cers, transitions] = await Promise.all(
    ['issuances', 'activities', 'reversals', 'accounts', 'cers', 'transitions'].map(name =>
      list(`mechanism/${name}?limit=200`),
    ),
  );
  return page(
    h(
      'div',
      { class: 'grid' },
      card('', t('mechanism.sums'), totals(sums)),
      card('', t('mechanism.issuances'), issuanceTable(issuances)),
      card('', t('mechanism.reversals'), reversalTable(reversals)),
      card('', t('mechanism.activities'), activityTable(activities)),
      card('', t('mechanism.accounts'), accountTable(accounts)),
      cers.length ? card('', t('mechanism.cers'), cerTable(cers)) : null,
      transitions.length ? card('', t('mechanism.transitions'), transitionTable(transitions)) : null,
    ),
  );
}

function page(content) {
  return {
    title: t('nav.mechanism'),
    nodes: [h('h1', {}, t('nav.mechanism')), h('p', { class: 'lead' }, t('mechanism.lead')), content],
  };
}

function totals(sums) {
  return facts([
    [t('mechanism.operator'), link(`/party/${sums.mechanism.operator}`, sums.mechanism.name)],
    [t('mechanism.issued'), number(sums.issued)],
    [t('mechanism.fund'), number(sums.adaptationFund)],
    [t('mechanism.omge'), number(sums.overallMitigation)],
    [t('mechanism.buffer'), number(sums.bufferPool)],
    [t('mechanism.uncompensated'), number(sums.uncompensated)],
    [t('mechanism.owed'), number(sums.outstanding)],
  ]);
}

function issuanceTable(issuances) {
  if (!issuances.length) {
    return empty(t('mechanism.issuances.empty'), t('mechanism.issuances.text'));
  }
  return table(
    [
      [t('mechanism.activity'), each => h('code', {}, each.activity)],
      [t('mechanism.host'), each => party(each.host)],
      [t('date'), each => day(each.date)],
      [t('mechanism.issued'), each => number(each.quantity), 'n'],
      [t('mechanism.fund'), each => number(each.shareOfProceeds), 'n'],
      [t('mechanism.omge'), each => number(each.overallMitigation), 'n'],
      [t('mechanism.buffer'), each => number(each.buffer), 'n'],
      [t('mechanism.forwardable'), each => number(each.forwardable), 'n'],
      [t('status'), each => issuanceStatus(each.status)],
    ],
    issuances,
  );
}

function issuanceStatus(status) {
  return {
    AUTHORISED_AT_ISSUANCE: () => tag(t('mechanism.authorised'), 'good'),
    AUTHORISED_LATER: () => tag(t('mechanism.authorisedLater'), 'good'),
    CONTRIBUTION_OPEN: () => tag(t('mechanism.contributionOpen'), 'warn'),
    CONTRIBUTION: () => tag(t('mechanism.contribution')),
  }[status]();
}

function reversalTable(reversals) {
  if (!reversals.length) {
    return empty(t('mechanism.reversals.empty'), t('mechanism.reversals.text'));
  }
  return table(
    [
      [t('mechanism.activity'), each => h('code', {}, `${each.activity} #${each.number}`)],
      [t('date'), each => day(each.date)],
      [
        t('mechanism.nature'),
        each => (each.avoidable ? t('mechanism.avoidable') : t('mechanism.unavoidable')),
      ],
      [t('mechanism.released'), each => number(each.quantity), 'n'],
      [t('mechanism.compensated'), each => number(each.compensated), 'n'],
      [t('mechanism.owed'), each => number(each.outstanding), 'n'],
      [
        t('status'),
        each => (each.settled ? tag(t('mechanism.settled'), 'good') : tag(t('mechanism.open'), 'warn')),
      ],
    ],
    reversals,
  );
}

function activityTable(activities) {
  return table(
    [
      [t('mechanism.activity'), each => h('span', {}, h('code', {}, each.id), ' ', each.title)],
      [t('mechanism.host'), each => link(`/party/${each.host}`, party(each.host))],
      [t('mechanism.statement'), each => (each.position ? word(each.position.statement) : '–')],
      [t('mechanism.buffer'), each => `${number(each.bufferPerMille / 10)} %`, 'n'],
      [t('mechanism.monitored'), each => day(each.monitoredUntil)],
    ],
    activities,
  );
}

function accountTable(accounts) {
  return table(
    [
      [t('mechanism.account'), each => h('code', {}, each.id)],
      [t('mechanism.kind'), each => word(each.kind)],
      [t('name'), each => each.name || each.entity || '–'],
      [t('mechanism.held'), each => number(each.unitsHeld), 'n'],
    ],
    accounts,
  );
}

function cerTable(cers) {
  return table(
    [
      [t('mechanism.activity'), each => h('code', {}, each.activity)],
      [t('mechanism.registered'), each => day(each.registered)],
      [t('mechanism.issued'), each => number(each.quantity), 'n'],
      [t('date'), each => day(each.date)],
    ],
    cers,
  );
}

function transitionTable(transitions) {
  return table(
    [
      [t('mechanism.activity'), each => h('code', {}, each.cdmActivity)],
      [t('mechanism.host'), each => party(each.host)],
      [
        t('status'),
        each => tag(word(each.stage), { LAPSED: 'bad', TRANSITIONED: 'good' }[each.stage] ?? 'warn'),
      ],
      [t('mechanism.since'), each => day(each.since)],
      [t('mechanism.next'), each => (each.nextUntil ? day(each.nextUntil) : '–')],
    ],
    transitions,
  );
}
