import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../shared/statistics.ts';
import { obey } from '../shared/worker.ts';
import { Line } from './line.ts';

export interface Flood {
  readonly url: string;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, spread evenly, whether earlier ones are answered or not. Default: one at a time per connection. */
  readonly rate?: number;
}

export interface Flooded {
  /** Requests sent a second. */
  readonly sent: number;
  /** Good answers a second. */
  readonly good: number;
  /** Refusals a second, each of them 503. */
  readonly refused: number;
  /** Requests a second that were due while every connection was waiting for an answer: nobody has seen them. */
  readonly unsent: number;
  /** Of good answers, in milliseconds from when the request was due. */
  readonly p50: number;
  readonly p99: number;
}

/** @throws Error when anything comes back but a good answer or a 503 */
async function flood({ url, path, connections, seconds, rate }: Flood): Promise<Flooded> {
  const address = new URL(url);
  const requestOf = (target: string): string => `GET ${target} HTTP/1.1\r\nhost: ${address.host}\r\n\r\n`;
  const request = requestOf(path);
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(address)));
  // A server may take its time to accept what its kernel has accepted.
  await Promise.all(
    lines.map((line) => new Promise((resolve) => line.ask(requestOf('/health/live'), resolve))),
  );
  const idle = [...lines];
  const times: number[] = [];
  const counts = { refused: 0, others: 0, unsent: 0 };
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const send = (line: Line, due: number): void =>
    line.ask(request, (status) => {
      const now = performance.now();
      if (status === 200) times.push(now - due);
      else if (status === 503) counts.refused += 1;
      else counts.others += 1;
      if (rate === undefined && now < end) send(line, now);
      else idle.push(line);
    });
  if (rate === undefined) {
    for (const line of idle.splice(0)) send(line, begun);
    await pause(seconds * 1_000);
  } else {
    for (let due = begun; due < end; await pause(1))
      for (const now = performance.now(); due <= now; due += 1_000 / rate) {
        const line = idle.pop();
        if (line) send(line, due);
        else counts.unsent += 1;
      }
  }
  const took = (performance.now() - begun) / 1_000;
  while (idle.length < lines.length) await pause(10);
  for (const line of lines) line.close();
  if (counts.others > 0) throw new Error(`${path}: ${counts.others} other answers`);
  return {
    sent: (times.length + counts.refused) / took,
    good: times.length / took,
    refused: counts.refused / took,
    unsent: counts.unsent / took,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

obey(flood);
