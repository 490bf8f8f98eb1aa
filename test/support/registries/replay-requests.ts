import { readFileSync } from 'node:fs';

interface Exchange {
  readonly note: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: { readonly status: number; readonly body: string };
}

const folder = new URL('../../../libs/registry/src/testing/recordings/', import.meta.url);

/** Sends the recorded requests to a server. Returns what it was recorded to respond and what it responded, one line each. */
export async function replayRequests(
  recording: string,
  url: string,
): Promise<{ recorded: string[]; actual: string[] }> {
  const lines = readFileSync(new URL(recording, folder), 'utf8').trim().split('\n');
  const exchanges = lines.map((line) => JSON.parse(line) as Exchange).filter(({ request }) => request);
  const recorded: string[] = [];
  const actual: string[] = [];
  for (const { note, request, response } of exchanges.filter((each) => canBeSent(each.note))) {
    recorded.push(describe(note, response.status, response.body));
    const { status, body } = await send(url, request);
    actual.push(describe(note, status, body));
  }
  return { recorded, actual };
}

/** Other exchanges need a server with ACLs, were not recorded, or lack the header that `fetch` always sends. */
const canBeSent = (note: string): boolean => !/^(?:with ACLs|newer versions|XML)/.test(note);

/** The body only of rejections, without the time and the path that Spring adds. */
function describe(note: string, status: number, body: string): string {
  const state = /"status":"(UP|DOWN|OUT_OF_SERVICE)"/.exec(body)?.[1] ?? '';
  const text = status < 400 ? state : body.replace(/^\{"timestamp".*\}$/, '');
  return `${note}: ${status} ${text}`.trim();
}

async function send(url: string, { method, path, body }: Exchange['request']) {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  // The recorded time must be in the future.
  const shifted = path.replace(/(?<=lastDirtyTimestamp=)\d+/, String(Date.now() + 60_000));
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const options = { method, headers, ...(body !== undefined && { body: content }) };
  const response = await fetch(url + shifted, options as RequestInit);
  return { status: response.status, body: await response.text() };
}
