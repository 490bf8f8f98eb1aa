import { setTimeout as sleep } from 'node:timers/promises';
import { splitApps } from '#contracts/contexts';
import type { DedicatedService, TcpProxy } from '#dev';
import { ProcessDirectory } from '#redis';
import { PlacementControl } from '#placement';
import { disconnectAll, exhaustConnections } from './connections.js';
import type { Fault, FaultKind } from './fault-plan.js';
import type { ProcessGroup } from '../process-group.js';
import { redisCommand } from './redis-command.js';

/** Everything that faults can be injected into. */
export interface FaultEnvironment {
  readonly processes: ProcessGroup;
  readonly redisProxies: ReadonlyMap<string, TcpProxy>;
  readonly postgres: DedicatedService;
  readonly redis: DedicatedService | undefined;
  readonly databaseUrl: string;
}

/** Without checks, so that contexts also move to apps that do not run. */
async function move({ redis }: FaultEnvironment, { target: context, percent }: Fault): Promise<void> {
  const directory = new ProcessDirectory({ url: redis!.url, prefix: redisPrefix, name: 'chaos' }, splitApps);
  await directory.connect();
  try {
    const shares = { from: 'monolith', to: context, percent: percent! };
    await new PlacementControl(directory).forceShares(context, shares, 'chaos');
  } finally {
    await directory.close();
  }
}

type Injector = (environment: FaultEnvironment, fault: Fault) => Promise<void>;

const clockAheadMs = 30 * 60_000;
/** The default of REDIS_PREFIX. */
const redisPrefix = 'cleave';
const clockBehindMs = 3 * 3_600_000;

const injectors: Readonly<Record<FaultKind, Injector>> = {
  kill: async ({ processes }, { target, durationMs }) => {
    await processes.kill(target);
    await sleep(durationMs / 4);
    await processes.start(target);
  },
  terminate: async ({ processes }, { target }) => {
    processes.signal(target, 'SIGCONT');
    await processes.terminate(target);
    await processes.start(target);
  },
  pause: async ({ processes }, { target, durationMs }) => {
    processes.signal(target, 'SIGSTOP');
    await sleep(durationMs);
    processes.signal(target, 'SIGCONT');
  },
  'clock-ahead': ({ processes }, { target }) => restartWithClock(processes, target, clockAheadMs),
  'clock-behind': ({ processes }, { target }) => restartWithClock(processes, target, -clockBehindMs),
  'redis-unreachable': async ({ redisProxies }, { target, durationMs }) => {
    redisProxies.get(target)!.partition();
    await sleep(durationMs);
    redisProxies.get(target)!.heal();
  },
  move,
  'redis-kill': ({ redis }, { durationMs }) => restartServer(redis!, 'SIGKILL', durationMs / 4),
  'redis-flush': ({ redis }) => redisCommand(redis!.url, 'FLUSHALL'),
  'redis-pause': async ({ redis }, { durationMs }) => {
    redis!.signal('SIGSTOP');
    await sleep(durationMs);
    redis!.signal('SIGCONT');
  },
  'redis-slow': async ({ redis }, { durationMs }) => {
    for (const until = Date.now() + durationMs; Date.now() < until; await sleep(10)) {
      await redisCommand(redis!.url, 'DEBUG', 'SLEEP', '0.1');
    }
  },
  'redis-full': async ({ redis }, { durationMs }) => {
    await redisCommand(redis!.url, 'CONFIG', 'SET', 'maxmemory', '1');
    await sleep(durationMs);
    await redisCommand(redis!.url, 'CONFIG', 'SET', 'maxmemory', '0');
  },
  'redis-disconnect': ({ redis }) => redisCommand(redis!.url, 'CLIENT', 'KILL', 'TYPE', 'normal'),
  'postgres-disconnect': ({ databaseUrl }) => disconnectAll(databaseUrl),
  'postgres-exhaust': ({ databaseUrl }, { durationMs }) => exhaustConnections(databaseUrl, durationMs),
  'postgres-restart': ({ postgres }, { durationMs }) => restartServer(postgres, 'SIGQUIT', durationMs / 4),
};

/** Injects a fault and reverts it after its duration. A changed clock is not reverted. */
export function injectFault(environment: FaultEnvironment, fault: Fault): Promise<void> {
  return injectors[fault.kind](environment, fault);
}

async function restartWithClock(processes: ProcessGroup, name: string, offsetMs: number): Promise<void> {
  processes.setClockOffset(name, offsetMs);
  await processes.kill(name);
  await processes.start(name);
}

/** For PostgreSQL, SIGQUIT is an immediate shutdown (`pg_ctl -m immediate`): the next start runs crash recovery. */
async function restartServer(
  server: DedicatedService,
  signal: NodeJS.Signals,
  downMs: number,
): Promise<void> {
  await server.kill(signal);
  await sleep(downMs);
  await server.start();
}
