// Where a text that somebody typed leads: to a unit, a transaction, a block, an approach or a Party.

export function target(text) {
  const wanted = text.trim();
  const upper = wanted.toUpperCase();
  if (/^CA\d{4}-/.test(upper)) return `/unit/${encodeURIComponent(upper)}`;
  if (/^CA\d{4}$/.test(upper)) return `/approach/${upper}`;
  if (/^0X[0-9A-F]{64}$/.test(upper)) return `/transaction/${wanted.toLowerCase()}`;
  if (/^\d+$/.test(wanted)) return `/block/${wanted}`;
  if (/^[A-Z]{3}$/.test(upper)) return `/party/${upper}`;
  return `/units/${encodeURIComponent(wanted)}`;
}
