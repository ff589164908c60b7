// Cooperative approaches, their authorizations and authorised entities.
import { card, empty, facts, h, link, table, tag } from '../lib/dom.js';
import { day, number, party, t, withCodes, word } from '../lib/words.js';
import { find, get, list } from '../lib/api.js';
import { papers } from './papers.js';
import { agreementCards, statusTag } from './agreement.js';

export async function approaches() {
  const [all, letters, more] = await Promise.all([
    list('approaches?limit=200'),
    list('authorizations?limit=200'),
    papers(),
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
                  [t('status'), statusTag],
                ],
                all,
              )
            : empty(t('approaches.empty'), t('approaches.empty.text')),
        ),
        card('', t('authorizations.title'), authorizations(letters)),
        more,
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
  const here = `approaches/${encodeURIComponent(id)}`;
  const [approach, letters, granted, entities, scope] = await Promise.all([
    get(here),
    list(`authorizations?approach=${encodeURIComponent(id)}&limit=200`),
    list(`${here}/authorizations`),
    list(`${here}/entities`),
    find(`${here}/scope`),
  ]);
  return {
    title: approach.title,
    nodes: [
      h('p', { class: 'crumb' }, link('/approaches', t('nav.approaches'))),
      h('h1', {}, approach.title),
      h(
        'p',
        { class: 'lead' },
        statusTag(approach),
        ' ',
        h('code', {}, approach.id),
        ' · ',
        approach.description,
      ),
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
          scope ? facts([[t('approach.scope'), scopeWords(scope)]]) : null,
        ),
        agreementCards(approach),
        card('', t('approach.authorized'), grants(granted)),
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
                  [t('status'), grantState],
                ],
                entities,
              )
            : empty(t('entities.empty'), t('entities.empty.text')),
        ),
      ),
    ],
  };
}

function scopeWords({ sectors, activityTypes, further = [] }) {
  return withCodes([...sectors, ...activityTypes], further);
}

/** The version of what a document gave, or the day from which it is revoked. */
function grantState({ version, revoked }) {
  return revoked
    ? tag(t('authorization.revoked', { day: day(revoked) }), 'bad')
    : tag(t('version.short', { version: version || 1 }), 'good');
}

function grants(granted) {
  if (!granted.length) return empty(t('approach.authorized.empty'), t('approach.authorized.empty.text'));
  return table(
    [
      [t('authorization.by'), each => link(`/party/${each.party}`, party(each.party))],
      [t('document'), each => each.document],
      [t('date'), each => day(each.date)],
      [t('approach.terms'), each => each.terms],
      [t('status'), grantState],
    ],
    granted,
  );
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
        versions.length > 1
          ? card(
              '',
              t('authorization.compare'),
              h('p', { class: 'small' }, t('authorization.compare.lead')),
              comparison([...versions].reverse()),
            )
          : null,
        card('', t('version.long', { version: newest.version }), facts([...said(newest), proof(newest)])),
        letterCard(newest),
        versions
          .slice(1)
          .map(version => card('', t('version.long', { version: version.version }), facts([proof(version)]))),
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

/** One column for each version, the oldest first; what differs from the version before is marked. */
function comparison(versions) {
  const columns = versions.map(said);
  const rows = columns[0].map(([name], row) => [name, ...columns.map(each => each[row][1] ?? '')]);
  return table(
    [
      ['', ([name]) => name],
      ...versions.map((version, column) => [
        t('version.long', { version: version.version }),
        cells =>
          column && cells[column + 1] !== cells[column]
            ? h('mark', {}, cells[column + 1] || '–')
            : cells[column + 1] || '–',
      ]),
    ],
    rows.filter(([, ...cells]) => cells.some(cell => cell !== '')),
  );
}

/** What a version says, as pairs of name and text. */
function said({ content, revocation }) {
  const window = range => (range ? `${day(range.from)} – ${day(range.to)}` : t('authorization.open'));
  const until = date => (date ? day(date) : null);
  const details = content.details ?? { lastDates: {} };
  const procedure = content.terms.procedure;
  return [
    [t('date'), day(content.date)],
    [t('purpose'), word(content.purpose)],
    [t('authorization.oimp'), content.oimpDescription],
    [t('authorization.definition'), definition(content)],
    [t('authorization.reading'), details.reading?.interpretation],
    [t('authorised'), content.quantity === undefined ? t('authorization.open') : number(content.quantity)],
    [t('authorization.metric'), content.metric === 'GHG' ? t('unit.tonnes') : content.metric],
    [t('authorization.sectors'), withCodes(content.sectors, details.furtherSectors)],
    [t('authorization.activities'), withCodes(content.activityTypes, details.furtherActivityTypes)],
    [t('authorization.standards'), details.standards?.join(', ')],
    [t('authorization.methodologies'), details.methodologies?.join(', ')],
    [t('authorization.mitigation'), details.activities?.join(', ')],
    [t('authorization.registries'), details.registries?.join(', ')],
    [
      t('authorization.parties'),
      content.authorizedParties.length
        ? content.authorizedParties.map(each => party(each)).join(', ')
        : t('authorization.anyParty'),
    ],
    [t('authorization.entities'), content.authorizedEntities.join(', ')],
    [t('authorization.occurred'), window(content.timeframe.occurred)],
    [t('authorization.use'), window(content.timeframe.use)],
    [t('authorization.validity'), until(details.lastDates.validity)],
    [t('authorization.issuance'), until(details.lastDates.issuance)],
    [t('authorization.lastUse'), until(details.lastDates.use)],
    [t('authorization.lastCancellation'), until(details.lastDates.cancellation)],
    [t('authorization.terms'), content.terms.text],
    [t('authorization.change'), content.terms.changeAfterFirstTransfer ?? t('authorization.noChange')],
    [t('authorization.revocability'), procedure ? word(procedure.revocability) : null],
    [t('authorization.consentOf'), procedure?.consentOf.map(each => party(each)).join(', ')],
    [t('authorization.published'), details.reference],
    [t('authorization.document'), content.document],
    [t('authorization.explanation'), content.explanation],
    [
      t('status'),
      revocation ? t('authorization.revoked', { day: day(revocation.date) }) : null,
    ],
  ];
}

/** Other purposes whose first transfer is still open say so. */
function definition({ firstTransferDefinition: named, details }) {
  if (!named) return null;
  const event = details?.reading?.event;
  if (event) return `${word(named)} → ${word(event)}`;
  return named === 'FIRST_INTERNATIONAL_TRANSFER'
    ? `${word(named)} (${t('authorization.unresolved')})`
    : word(named);
}

function proof({ party: code, id, version }) {
  const place = `proofs/authorizations/${code}/${encodeURIComponent(id)}/${version}`;
  return [
    t('proof'),
    [
      h('a', { href: `v1/${place}`, download: `proof-${code}-${id}-${version}.json` }, t('proof.state')),
      ' · ',
      link(`/verify/${place}`, t('proof.distrust')),
    ],
  ];
}

// Pages to download and print; they stand alone and are never shown as pages of this node.
function letterCard({ party: code, id, version }) {
  const place = `v1/authorizations/${encodeURIComponent(code)}/${encodeURIComponent(id)}/letter`;
  const page = (template, language, label) =>
    h(
      'a',
      {
        href: `${place}?template=${template.toLowerCase()}&version=${version}&lang=${language}`,
        download: '',
      },
      label,
    );
  return card(
    '',
    t('letter'),
    h('p', { class: 'small' }, t('letter.lead')),
    facts(
      [
        ['GENERAL', t('letter.GENERAL')],
        ['WORLD_BANK', t('letter.WORLD_BANK')],
        ['MIGA', t('letter.MIGA')],
        ['CORSIA', t('letter.CORSIA')],
        ['JOINT_JCM', t('letter.JOINT_JCM')],
      ].map(([template, label]) => [
        label,
        [page(template, 'en', t('letter.en')), ' · ', page(template, 'ja', t('letter.ja'))],
      ]),
    ),
  );
}
