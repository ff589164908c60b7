// Documents of authorization, requests for one, and notices to hosts of uses elsewhere.
import { card, empty, h, link, table, tag } from '../lib/dom.js';
import { day, number, party, t, word } from '../lib/words.js';
import { list } from '../lib/api.js';

const letterLink = (code, id) => link(`/authorization/${code}/${encodeURIComponent(id)}`, id);

const OUTCOMES = { SUBMITTED: 'warn', APPROVED: 'good', APPROVED_IN_PART: 'good', REJECTED: 'bad' };

export async function papers() {
  const [documents, requests, notices] = await Promise.all([
    list('documents?limit=200'),
    list('requests?limit=200'),
    list('notices?limit=200'),
  ]);
  return [
    card('', t('documents.title'), documentTable(documents)),
    card('', t('requests.title'), requestTable(requests)),
    card('', t('notices.title'), noticeTable(notices)),
  ];
}

function documentTable(documents) {
  if (!documents.length) return empty(t('documents.empty'), t('documents.empty.text'));
  return table(
    [
      [t('document'), each => h('span', { title: each.title }, each.id)],
      ['', each => tag(t('version.short', { version: each.version }))],
      [t('authorization.by'), each => link(`/party/${each.party}`, party(each.party))],
      [t('document.objects'), objects],
      [t('date'), each => day(each.date)],
      [t('authorization.published'), each => each.publication.reference],
    ],
    documents,
  );
}

function objects({ party: code, approaches, itmos, entities }) {
  return h(
    'div',
    { class: 'tags' },
    approaches.map(each => h('a', { class: 'tag', href: `#/approach/${each.approach}` }, each.approach)),
    itmos.map(each => letterLink(code, each.authorization)),
    entities.map(each => tag(each.entity)),
  );
}

function requestTable(requests) {
  if (!requests.length) return empty(t('requests.empty'), t('requests.empty.text'));
  return table(
    [
      [t('request'), each => h('span', { title: each.applicant }, each.id)],
      [t('request.by'), each => party(each.requester)],
      [t('request.host'), each => link(`/party/${each.host}`, party(each.host))],
      [
        t('request.asked'),
        each => (each.content.quantity === undefined ? '–' : number(each.content.quantity)),
        'n',
      ],
      [t('purpose'), each => word(each.content.purpose)],
      [t('date'), each => day(each.date)],
      [t('status'), each => tag(word(each.status), OUTCOMES[each.status])],
      [t('request.outcome'), outcome],
    ],
    requests,
  );
}

function outcome({ host, closed }) {
  if (!closed) return '–';
  return [closed.authorization ? [letterLink(host, closed.authorization), ' '] : null, closed.reasons];
}

function noticeTable(notices) {
  if (!notices.length) return empty(t('notices.empty'), t('notices.empty.text'));
  return table(
    [
      [t('notice.host'), each => link(`/party/${each.notice.host}`, party(each.notice.host))],
      [
        t('units.block'),
        ({ notice }) => link(`/unit/${notice.units.first}`, h('code', {}, notice.units.first)),
      ],
      [t('notice.actor'), each => party(each.notice.actor)],
      [t('purpose'), each => word(each.notice.purpose)],
      [t('date'), each => day(each.notice.date)],
      [
        t('status'),
        each =>
          each.open
            ? tag(t('notice.waits'), 'warn')
            : tag(t('notice.done', { day: day(each.notice.acknowledged) }), 'good'),
      ],
    ],
    notices,
  );
}
