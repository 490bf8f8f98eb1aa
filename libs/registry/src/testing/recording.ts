import { readFileSync } from 'node:fs';
import type { Script } from './scripted-server.js';

/** A request to a real registry and its response. */
export interface Exchange {
  readonly note: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: unknown };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** The exchanges of `recordings/<name>.jsonl`. */
export function recordedExchanges(name: string): Exchange[] {
  const file = new URL(`recordings/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Exchange).filter(({ request }) => request);
}

/** Responds like the registry did in the exchange with this note. */
export function replay(exchanges: readonly Exchange[], note: string): Script {
  const { request, response } = exchanges.find((exchange) => exchange.note === note)!;
  return ({ method, path }, reply) => {
    if (`${method} ${path}` !== `${request.method} ${request.path}`) reply.writeHead(418).end(`not ${note}`);
    else reply.writeHead(response.status, { 'content-type': 'application/json' }).end(response.body);
  };
}
