import { execFile } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dev } from './cleave.ts';
import { cpuMicroseconds, cpuMicrosecondsOfEndedChildren, cpuMicrosecondsOfFamily } from './cpu-time.ts';
import { formatRequests, type LoadRequest } from './load-request.ts';
import type { Program } from './program.ts';

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the contender's own processes, in microseconds. */
  readonly cpuPerRequest: number;
  /** CPU time of PostgreSQL, in microseconds. */
  readonly databaseCpuPerRequest: number;
  /** Part of the machine's CPU that the load generator used, between 0 and 1. */
  readonly generatorShare: number;
}

export interface Contender {
  readonly url: string;
  readonly programs: readonly Program[];
  /** Process id of the PostgreSQL server. */
  readonly databasePid: number;
}

export const connections = 32;
const script = fileURLToPath(new URL('load.lua', import.meta.url));

/**
 * Sends the requests in turn with wrk, over 32 connections.
 * @throws Error on any connection error or error status: fast rejections must not count as throughput
 */
export async function runLoad(
  { url, programs, databasePid }: Contender,
  seconds: number,
  requests: readonly LoadRequest[],
): Promise<LoadResult> {
  const cpuUsed = (): number => programs.reduce((sum, { pid }) => sum + cpuMicroseconds(pid), 0);
  const before = [
    cpuUsed(),
    cpuMicrosecondsOfFamily(databasePid),
    cpuMicrosecondsOfEndedChildren(process.pid),
  ];
  const result = await runWrk(url, seconds, requests);
  const after = [
    cpuUsed(),
    cpuMicrosecondsOfFamily(databasePid),
    cpuMicrosecondsOfEndedChildren(process.pid),
  ];
  const [own, database, generator] = after.map((each, n) => each - before[n]!) as [number, number, number];
  if (result.failed + result.rejected > 0 || result.requests === 0) {
    const { requests: all, rejected, failed } = result;
    throw new Error(`${url}: ${all} requests, ${rejected} of them rejected, and ${failed} errors`);
  }
  return {
    perSecond: (result.requests * 1_000_000) / result.microseconds,
    p50: result.p50 / 1_000,
    p99: result.p99 / 1_000,
    cpuPerRequest: own / result.requests,
    databaseCpuPerRequest: database / result.requests,
    generatorShare: generator / result.microseconds / availableParallelism(),
  };
}

interface WrkResult {
  readonly requests: number;
  readonly microseconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly rejected: number;
  readonly failed: number;
}

async function runWrk(url: string, seconds: number, requests: readonly LoadRequest[]): Promise<WrkResult> {
  const { ensureProgram } = await dev();
  const folder = mkdtempSync(join(tmpdir(), 'cleave-load-'));
  try {
    const file = join(folder, 'requests.lua');
    writeFileSync(file, formatRequests(requests));
    const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url, '--', file];
    const { stdout } = await promisify(execFile)(await ensureProgram('wrk'), options);
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as WrkResult;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
