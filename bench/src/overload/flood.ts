import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../shared/statistics.ts';
import { handleRequests } from '../shared/worker.ts';
import { HttpConnection } from './http-connection.ts';

export interface FloodOptions {
  readonly url: string;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests per second, evenly spaced and independent of responses. Default: one pending request per connection. */
  readonly rate?: number;
}

export interface FloodResult {
  /** Requests sent per second. */
  readonly sent: number;
  /** 200 responses per second. */
  readonly successful: number;
  /** 503 responses per second. */
  readonly shed: number;
  /** Requests per second that were not sent because no connection was idle when they were due. */
  readonly unsent: number;
  /** Latency of 200 responses in milliseconds, measured from when the request was due. */
  readonly p50: number;
  readonly p99: number;
}

/** @throws Error on any response other than 200 and 503 */
async function flood({ url, path, connections, seconds, rate }: FloodOptions): Promise<FloodResult> {
  const server = new URL(url);
  const requestFor = (target: string): string => `GET ${target} HTTP/1.1\r\nhost: ${server.host}\r\n\r\n`;
  const request = requestFor(path);
  const opened = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(server)));
  // A completed TCP handshake does not mean that the server has accepted the connection; a response does.
  await Promise.all(
    opened.map(
      (connection) => new Promise((resolve) => connection.request(requestFor('/health/live'), resolve)),
    ),
  );
  const idle = [...opened];
  const latenciesMs: number[] = [];
  const counts = { shed: 0, others: 0, unsent: 0 };
  const start = performance.now();
  const end = start + seconds * 1_000;
  const send = (connection: HttpConnection, due: number): void =>
    connection.request(request, (status) => {
      const now = performance.now();
      if (status === 200) latenciesMs.push(now - due);
      else if (status === 503) counts.shed += 1;
      else counts.others += 1;
      if (rate === undefined && now < end) send(connection, now);
      else idle.push(connection);
    });
  if (rate === undefined) {
    for (const connection of idle.splice(0)) send(connection, start);
    await sleep(seconds * 1_000);
  } else {
    for (let due = start; due < end; await sleep(1))
      for (const now = performance.now(); due <= now; due += 1_000 / rate) {
        const connection = idle.pop();
        if (connection) send(connection, due);
        else counts.unsent += 1;
      }
  }
  const elapsedSeconds = (performance.now() - start) / 1_000;
  while (idle.length < opened.length) await sleep(10);
  for (const connection of opened) connection.close();
  if (counts.others > 0) throw new Error(`${path}: ${counts.others} responses other than 200 and 503`);
  return {
    sent: (latenciesMs.length + counts.shed) / elapsedSeconds,
    successful: latenciesMs.length / elapsedSeconds,
    shed: counts.shed / elapsedSeconds,
    unsent: counts.unsent / elapsedSeconds,
    p50: percentile(latenciesMs, 0.5),
    p99: percentile(latenciesMs, 0.99),
  };
}

handleRequests(flood);
