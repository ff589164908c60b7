// Charts, in the colours of the page; redrawn when the window or the colour scheme changes.
import { h } from './dom.js';

const drawn = new Map();

export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    soft: of('--soft'),
    line: of('--line'),
    bar: of('--bar'),
    host: of('--host'),
    user: of('--user'),
    good: of('--good'),
    brand: of('--brand-ink'),
    card: of('--card'),
    bad: of('--bad'),
  };
}

/** A place for a chart; option() is asked anew whenever the colours change. */
export function chart(label, option, { tall = false, onclick } = {}) {
  const place = h('div', { class: `chart${tall ? ' tall' : ''}`, role: 'img', 'aria-label': label });
  requestAnimationFrame(() => {
    if (!place.isConnected) return;
    const instance = echarts.init(place);
    instance.setOption(option(colours()));
    if (onclick) instance.on('click', onclick);
    drawn.set(place, { instance, option });
  });
  return place;
}

export function clearCharts() {
  for (const { instance } of drawn.values()) instance.dispose();
  drawn.clear();
}

export function base(c) {
  return {
    animationDuration: 500,
    textStyle: { fontFamily: 'system-ui, "Noto Sans CJK JP", sans-serif', fontSize: 13, color: c.ink },
    // as text on the canvas: no markup that data could slip into
    tooltip: {
      renderMode: 'richText',
      backgroundColor: c.card,
      borderColor: c.line,
      textStyle: { color: c.ink },
      confine: true,
    },
    legend: {
      textStyle: { color: c.soft, fontSize: 13 },
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      icon: 'roundRect',
    },
  };
}

export function axis(c, more = {}) {
  return {
    axisLine: { lineStyle: { color: c.line } },
    axisTick: { show: false },
    axisLabel: { color: c.soft, fontSize: 13 },
    splitLine: { lineStyle: { color: c.line } },
    ...more,
  };
}

addEventListener('resize', () => drawn.forEach(({ instance }) => instance.resize()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
  drawn.forEach(({ instance, option }) => instance.setOption(option(colours()), true)),
);
