// Where the network stands: live blocks, what happens, who validates, what waits for consents.
import { append, card, empty, fill, h, link, short, tag } from '../lib/dom.js';
import { action, clock, number, party, t, when, word } from '../lib/words.js';
import { find, follow, get, list } from '../lib/api.js';

const BLOCKS = 8;
const EVENTS = 9;

export async function overview() {
  const [status, blocks, series, proposals, consensus, peers] = await Promise.all([
    get('status'),
    list(`blocks?limit=${BLOCKS}`),
    list('series'),
    list('proposals'),
    find('consensus').catch(() => null),
    find('peers').catch(() => null),
  ]);
  const latest = await latestEvents(blocks, status.history.eventsFrom);
  const live = h('span', { class: 'live' });
  const height = h('div', { class: 'value' });
  const time = h('div', { class: 'note' });
  const chain = h('ol', { class: 'chain', 'aria-label': t('blocks.title') });
  const stream = h('ol', { class: 'stream', 'aria-live': 'polite' });
  const figures = h('div', { class: 'grid' });
  const validators = h('div', {});

  const showHead = head => {
    height.textContent = number(head.height);
    time.textContent = when(head.time);
  };
  const showLive = on =>
    fill(live, h('span', { class: `dot ${on ? '' : 'warn'}` }), t(on ? 'live.on' : 'live.off'));
  showHead(blocks[0]);
  showLive(false);
  blocks.forEach(block => append(chain, [blockItem(block)]));
  latest.forEach(event => append(stream, [eventItem(event)]));
  if (!latest.length) append(stream, [h('li', {}, h('span'), h('span', {}, t('events.empty')))]);
  drawValidators(validators, consensus, peers);
  drawFigures(figures, series);

  const stop = follow({
    state: showLive,
    head: async head => {
      showHead(head);
      if (![...chain.children].some(item => item.dataset.height === String(head.height))) {
        chain.prepend(blockItem(head, true));
        while (chain.children.length > BLOCKS) chain.lastChild.remove();
        drawFigures(figures, await list('series'));
        drawValidators(validators, await find('consensus').catch(() => null), peers);
      }
    },
    event: event => {
      stream.querySelector('li:not([data-cursor])')?.remove();
      stream.prepend(eventItem(event, true));
      while (stream.children.length > EVENTS) stream.lastChild.remove();
    },
  });

  return {
    title: t('nav.overview'),
    leave: stop,
    nodes: [
      h('div', { class: 'head' }, h('h1', {}, status.name), live),
      h(
        'p',
        { class: 'lead' },
        t('overview.lead', { parties: status.parties, validators: status.validators }),
      ),
      status.ready ? null : h('div', { class: 'note-box', role: 'status' }, status.readiness),
      status.history.note ? h('div', { class: 'note-box', role: 'note' }, status.history.note) : null,
      h(
        'div',
        { class: 'grid' },
        card('s4 figure', null, h('div', { class: 'name' }, t('overview.height')), height, time),
        card('s8', null, figures),
        card('', t('blocks.title'), chain),
        card('s7', t('events.title'), stream),
        h('div', { class: 'card s5' }, h('h2', {}, t('validators.title')), validators),
        card('', t('proposals.title'), waiting(proposals)),
        card(
          '',
          t('overview.network'),
          h(
            'p',
            { class: 'small' },
            `${t('overview.network.id')} `,
            h('code', {}, status.network),
            ' · ',
            t('overview.rulebook'),
            ' ',
            h('code', {}, status.rulebook),
          ),
        ),
      ),
    ],
  };
}

/** The newest events: those of the newest blocks, read from just before them. */
async function latestEvents(blocks, eventsFrom) {
  const from = Math.max(eventsFrom, blocks[blocks.length - 1].height - 1);
  const events = await list(`events?after=${from}.0.0&limit=200`);
  return events.slice(-EVENTS).reverse();
}

function blockItem(block, fresh = false) {
  return h(
    'li',
    { class: fresh ? 'fresh' : '', 'data-height': block.height },
    h(
      'a',
      { href: `#/block/${block.height}` },
      h('b', {}, number(block.height)),
      h('span', { class: 'small' }, t('blocks.transactions', { count: block.transactions })),
      h('span', { class: 'small' }, block.proposerParty ? party(block.proposerParty) : t('blocks.genesis')),
      h('span', { class: 'small' }, `${clock(block.time)} UTC`),
    ),
  );
}

function eventItem(event, fresh = false) {
  return h(
    'li',
    { class: fresh ? 'fresh' : '', 'data-cursor': event.cursor },
    h(
      'span',
      { class: 'when' },
      link(`/block/${event.height}`, t('block.short', { height: event.height })),
    ),
    h(
      'span',
      {},
      link(`/transaction/${event.transactionId}`, event.sentence),
      event.backDated ? [' ', tag(t('backDated'))] : null,
    ),
  );
}

function drawFigures(place, series) {
  const sum = name => series.reduce((total, each) => total + each.supply[name], 0);
  fill(
    place,
    ['issued', 'held', 'used', 'cancelled'].map(name =>
      h(
        'div',
        { class: 'figure', 'data-figure': name },
        h('div', { class: 'name' }, t(`supply.${name}`)),
        h('div', { class: 'value' }, number(sum(name))),
        h('div', { class: 'note' }, t('unit.tonnes')),
      ),
    ),
  );
}

function drawValidators(place, consensus, peers) {
  if (!consensus) {
    fill(place, empty(t('validators.none'), t('validators.none.text')));
    return;
  }
  const connected = new Set((peers?.peers ?? []).map(each => each.peer.address));
  const missing = new Set(consensus.missing);
  const convicted = new Set(consensus.evidence.map(each => each.validator));
  fill(
    place,
    h(
      'ul',
      { class: 'dots' },
      consensus.validators.map(each => {
        const silent = consensus.round > 0 && missing.has(each.address);
        return h(
          'li',
          {},
          h('span', { class: `dot ${silent || convicted.has(each.address) ? 'bad' : ''}` }),
          party(each.party),
          short(each.address),
          h(
            'span',
            { class: 'push' },
            convicted.has(each.address)
              ? tag(t('validators.doubleVote'), 'bad')
              : silent
                ? tag(t('validators.silent'), 'bad')
                : each.address === consensus.proposer
                  ? tag(t('validators.proposer'))
                  : connected.has(each.address)
                    ? tag(t('validators.connected'), 'good')
                    : null,
          ),
        );
      }),
    ),
    h(
      'p',
      { class: 'small' },
      t('validators.round', {
        height: number(consensus.height),
        round: consensus.round,
        quorum: consensus.quorum,
        count: consensus.validators.length,
      }),
    ),
    consensus.stalled ? consensus.words.map(each => h('p', { class: 'small' }, each)) : null,
  );
}

function waiting(proposals) {
  if (!proposals.length) return empty(t('proposals.empty'), t('proposals.empty.text'));
  return h(
    'ol',
    { class: 'stream' },
    proposals.map(each =>
      h(
        'li',
        {},
        h('span', { class: 'when' }, t('proposals.given', { count: each.proposal.consents.length })),
        h(
          'span',
          {},
          link(`/transaction/${each.id}`, action(each.proposal.action.type)),
          ' — ',
          t('proposals.needs'),
          ' ',
          each.progress.filter(need => !need.complete).map(missing).join('; '),
          ' ',
          each.expired ? tag(t('proposals.expired'), 'warn') : tag(clockDay(each.expiresAt)),
          each.proposal.reviews.map(review),
        ),
      ),
    ),
  );
}

/** Whose signatures are missing from one of the consents, with those who could give them. */
function missing(need) {
  return need.parties
    .filter(each => !each.complete)
    .map(each =>
      t('proposals.missing', {
        party: party(each.party),
        count: each.officersNeeded - each.signed.length,
        role: word(need.role),
        officers: each.maySign.map(officer => officer.name).join(', ') || '–',
      }),
    )
    .join(', ');
}

function review(each) {
  const kind = { SUPPORTS: 'good', OBJECTS: 'bad', COMMENTS: '' }[each.opinion];
  return h(
    'span',
    { class: 'small' },
    ' ',
    tag(`${party(each.party)}: ${word(each.opinion)}`, kind),
    ' ',
    each.statement,
  );
}

function clockDay(instant) {
  return t('proposals.until', { day: instant.slice(0, 10) });
}
