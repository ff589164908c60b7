// Asks the node. Paths are relative, so that a proxy may serve the node under any address.
import { language } from './words.js';

export class Problem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? String(problem.status));
    this.problem = problem;
  }
}

export async function get(path) {
  const response = await fetch(`v1/${path}`, { headers: { 'Accept-Language': language() } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({ status: response.status }));
    throw new Problem(problem);
  }
  return response.json();
}

/** Hands a file to the node as it is; its answer. */
export async function upload(path, file) {
  const response = await fetch(`v1/${path}`, {
    method: 'POST',
    headers: { 'Accept-Language': language(), 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({ status: response.status }));
    throw new Problem(problem);
  }
  return response.json();
}

/** The answer, or null where there is none (404). */
export async function find(path) {
  try {
    return await get(path);
  } catch (problem) {
    if (problem instanceof Problem && problem.problem.status === 404) return null;
    throw problem;
  }
}

export async function list(path) {
  return (await get(path)).items;
}

/** Follows blocks and events; the browser reconnects by itself and misses nothing. */
export function follow({ head, event, state }) {
  const source = new EventSource(`v1/events?lang=${language()}`);
  source.addEventListener('open', () => state(true));
  source.addEventListener('error', () => state(false));
  source.addEventListener('head', message => head(JSON.parse(message.data)));
  source.addEventListener('ledger', message => event(JSON.parse(message.data)));
  return () => source.close();
}

/** A file that the node makes of a text, with the name it gives it. */
export async function exchange(path, text) {
  const response = await fetch(`v1/${path}`, {
    method: 'POST',
    headers: { 'Accept-Language': language(), 'Content-Type': 'application/octet-stream' },
    body: text,
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({ status: response.status }));
    throw new Problem(problem);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  return { blob: await response.blob(), name: name ? name[1] : 'report' };
}

/** Has the browser save a file. */
export function keep(blob, name) {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}
