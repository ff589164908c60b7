// Builds elements. Text only ever goes in as text: nothing from outside is parsed as HTML.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

export function card(size, title, ...children) {
  return h('section', { class: `card ${size}` }, title ? h('h2', {}, title) : null, ...children);
}

export function facts(pairs) {
  return h(
    'dl',
    { class: 'facts' },
    pairs
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

/** columns: [title, cell(row), 'n' for numbers] */
export function table(columns, rows) {
  return h(
    'div',
    { class: 'scroll', tabindex: '0' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map(([title, , kind]) => h('th', { scope: 'col', class: kind }, title)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(row =>
          h(
            'tr',
            {},
            columns.map(([, cell, kind]) => h('td', { class: kind }, cell(row))),
          ),
        ),
      ),
    ),
  );
}

export function link(path, ...children) {
  return h('a', { href: `#${path}` }, ...children);
}

export function tag(text, kind = '') {
  return h('span', { class: `tag ${kind}` }, text);
}

export function empty(title, what) {
  return h('div', { class: 'empty' }, h('b', {}, title), what);
}

/** 0x12345678…9abc, with the whole as a tooltip. */
export function short(hex) {
  return h('code', { title: hex }, hex.length > 20 ? `${hex.slice(0, 10)}…${hex.slice(-6)}` : hex);
}
