// Cooperative approaches, their authorizations and authorised entities.
import { card, empty, facts, h, link, table, tag } from '../lib/dom.js';
import { day, number, party, t, word } from '../lib/words.js';
import { get, list } from '../lib/api.js';

export async function approaches() {
  const [all, letters] = await Promise.all([
    list('approaches?limit=200'),
    list('authorizations?limit=200'),
  ]);
  return {
    title: t('nav.approaches'),
    nodes: [
      h('h1', {}, t('nav.approaches')),
      h('p', { class: 'lead' }, t('approaches.lead')),
      h(
        'div',
        { class: 'grid' },
        card(
          '',
          t('approaches.title'),
          all.length
            ? table(
                [
                  [t('code'), each => link(`/approach/${each.id}`, h('code', {}, each.id))],
                  [t('approach.title'), each => each.title],
                  [t('parties.list'), each => each.parties.map(code => party(code)).join(', ')],
                  [t('date'), each => day(each.date)],
                ],
                all,
              )
            : empty(t('approaches.empty'), t('approaches.empty.text')),
        ),
        card('', t('authorizations.title'), authorizations(letters)),
      ),
    ],
  };
}

function authorizations(letters) {
  if (!letters.length) return empty(t('authorizations.empty'), t('authorizations.empty.text'));
  return table(
    [
      [
        t('authorization'),
        each => link(`/authorization/${each.party}/${encodeURIComponent(each.id)}`, each.id),
      ],
      [t('authorization.by'), each => link(`/party/${each.party}`, party(each.party))],
      [
        t('approach'),
        each => link(`/approach/${each.content.approach}`, h('code', {}, each.content.approach)),
      ],
      [t('purpose'), each => word(each.content.purpose)],
      [t('date'), each => day(each.content.date)],
      [
        t('authorised'),
        each => (each.content.quantity === undefined ? '–' : number(each.content.quantity)),
        'n',
      ],
      [t('firstTransferred'), each => number(each.firstTransferred), 'n'],
      [t('status'), state],
    ],
    letters,
  );
}

function state(letter) {
  return letter.revocation
    ? tag(t('authorization.revoked', { day: day(letter.revocation.date) }), 'bad')
    : tag(t('version.short', { version: letter.version }), 'good');
}

export async function approachPage(id) {
  const [approach, letters, entities] = await Promise.all([
    get(`approaches/${encodeURIComponent(id)}`),
    list(`authorizations?approach=${encodeURIComponent(id)}&limit=200`),
    list(`entities?approach=${encodeURIComponent(id)}&limit=200`),
  ]);
  return {
    title: approach.title,
    nodes: [
      h('p', { class: 'crumb' }, link('/approaches', t('nav.approaches'))),
      h('h1', {}, approach.title),
      h('p', { class: 'lead' }, h('code', {}, approach.id), ' · ', approach.description),
      h(
        'div',
        { class: 'grid' },
        card(
          '',
          t('approach.participants'),
          h(
            'div',
            { class: 'tags' },
            approach.parties.map(code => h('a', { href: `#/party/${code}`, class: 'tag' }, party(code))),
          ),
          h('p', { class: 'small' }, t('approach.since', { day: day(approach.date) })),
        ),
        card('', t('authorizations.title'), authorizations(letters)),
        card(
          '',
          t('entities.title'),
          entities.length
            ? table(
                [
                  [t('name'), each => each.name],
                  [t('entity.id'), each => h('code', {}, each.entity)],
                  [t('authorization.by'), each => party(each.party)],
                  [t('entity.country'), each => party(each.countryOfIncorporation)],
                  [t('date'), each => day(each.date)],
                ],
                entities,
              )
            : empty(t('entities.empty'), t('entities.empty.text')),
        ),
      ),
    ],
  };
}

export async function authorizationPage(code, id) {
  const versions = (
    await list(`authorizations/${encodeURIComponent(code)}/${encodeURIComponent(id)}`)
  ).reverse();
  const [newest] = versions;
  return {
    title: id,
    nodes: [
      h(
        'p',
        { class: 'crumb' },
        link('/approaches', t('nav.approaches')),
        ' › ',
        link(`/approach/${newest.content.approach}`, newest.content.approach),
      ),
      h('h1', {}, id),
      h('p', { class: 'lead' }, t('authorization.lead', { party: party(code) }), ' ', state(newest)),
      h(
        'div',
        { class: 'grid' },
        newest.content.quantity === undefined ? null : card('', t('authorization.filled'), meter(newest)),
        versions.map(version => card('', t('version.long', { version: version.version }), letter(version))),
      ),
    ],
  };
}

function meter({ content, firstTransferred }) {
  const percent = content.quantity ? Math.round((firstTransferred / content.quantity) * 100) : 0;
  return [
    h('progress', {
      class: 'meter',
      max: content.quantity,
      value: firstTransferred,
      'aria-label': t('authorization.filled'),
    }),
    h(
      'p',
      { class: 'small' },
      t('authorization.meter', {
        used: number(firstTransferred),
        quantity: number(content.quantity),
        percent,
      }),
    ),
  ];
}

function letter({ content, party: code, id, version }) {
  const window = range => (range ? `${day(range.from)} – ${day(range.to)}` : t('authorization.open'));
  return facts([
    [t('date'), day(content.date)],
    [t('purpose'), word(content.purpose)],
    [t('authorization.oimp'), content.oimpDescription],
    [
      t('authorization.definition'),
      content.firstTransferDefinition ? word(content.firstTransferDefinition) : null,
    ],
    [t('authorised'), content.quantity === undefined ? t('authorization.open') : number(content.quantity)],
    [t('authorization.metric'), content.metric === 'GHG' ? t('unit.tonnes') : content.metric],
    [t('authorization.sectors'), content.sectors.map(word).join(', ')],
    [t('authorization.activities'), content.activityTypes.map(word).join(', ')],
    [
      t('authorization.parties'),
      content.authorizedParties.length
        ? content.authorizedParties.map(each => party(each)).join(', ')
        : t('authorization.anyParty'),
    ],
    [t('authorization.entities'), content.authorizedEntities.join(', ')],
    [t('authorization.occurred'), window(content.timeframe.occurred)],
    [t('authorization.use'), window(content.timeframe.use)],
    [t('authorization.terms'), content.terms.text],
    [t('authorization.change'), content.terms.changeAfterFirstTransfer ?? t('authorization.noChange')],
    [t('authorization.document'), content.document ? h('code', {}, content.document) : null],
    [t('authorization.explanation'), content.explanation],
    [
      t('proof'),
      [
        h(
          'a',
          {
            href: `v1/proofs/authorizations/${code}/${encodeURIComponent(id)}/${version}`,
            download: `proof-${code}-${id}-${version}.json`,
          },
          t('proof.state'),
        ),
        ' · ',
        link(
          `/verify/proofs/authorizations/${code}/${encodeURIComponent(id)}/${version}`,
          t('proof.distrust'),
        ),
      ],
    ],
  ]);
}
