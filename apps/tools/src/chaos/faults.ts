import { setTimeout as pause } from 'node:timers/promises';
import type { OwnService } from '#dev';
import { disconnectAll, exhaustConnections } from './connections.js';
import type { Fleet } from './fleet.js';
import type { TcpProxy } from '#dev';
import type { Fault, FaultKind } from './plan.js';
import { redisCommand } from './redis-command.js';

export interface Battlefield {
  readonly fleet: Fleet;
  readonly gates: ReadonlyMap<string, TcpProxy>;
  readonly postgres: OwnService;
  readonly redis: OwnService | undefined;
  readonly databaseUrl: string;
}

type Act = (field: Battlefield, fault: Fault) => Promise<void>;

/** As far as tokens of an hour allow: whoever is further ahead takes them for expired. */
const aheadMs = 30 * 60_000;
const behindMs = 3 * 3_600_000;

const acts: Readonly<Record<FaultKind, Act>> = {
  kill: async ({ fleet }, { target, lasts }) => {
    await fleet.kill(target);
    await pause(lasts / 4);
    await fleet.start(target);
  },
  terminate: async ({ fleet }, { target }) => {
    fleet.signal(target, 'SIGCONT');
    await fleet.terminate(target);
    await fleet.start(target);
  },
  pause: async ({ fleet }, { target, lasts }) => {
    fleet.signal(target, 'SIGSTOP');
    await pause(lasts);
    fleet.signal(target, 'SIGCONT');
  },
  'clock-ahead': ({ fleet }, { target }) => restartWithClock(fleet, target, aheadMs),
  'clock-behind': ({ fleet }, { target }) => restartWithClock(fleet, target, -behindMs),
  'redis-unreachable': async ({ gates }, { target, lasts }) => {
    gates.get(target)!.cut();
    await pause(lasts);
    gates.get(target)!.heal();
  },
  'redis-kill': ({ redis }, { lasts }) => restart(redis!, 'SIGKILL', lasts / 4),
  'redis-flush': ({ redis }) => redisCommand(redis!.url, 'FLUSHALL'),
  'redis-pause': async ({ redis }, { lasts }) => {
    redis!.signal('SIGSTOP');
    await pause(lasts);
    redis!.signal('SIGCONT');
  },
  'redis-slow': async ({ redis }, { lasts }) => {
    for (const until = Date.now() + lasts; Date.now() < until; await pause(10)) {
      await redisCommand(redis!.url, 'DEBUG', 'SLEEP', '0.1');
    }
  },
  'redis-full': async ({ redis }, { lasts }) => {
    await redisCommand(redis!.url, 'CONFIG', 'SET', 'maxmemory', '1');
    await pause(lasts);
    await redisCommand(redis!.url, 'CONFIG', 'SET', 'maxmemory', '0');
  },
  'redis-disconnect': ({ redis }) => redisCommand(redis!.url, 'CLIENT', 'KILL', 'TYPE', 'normal'),
  'postgres-disconnect': ({ databaseUrl }) => disconnectAll(databaseUrl),
  'postgres-exhaust': ({ databaseUrl }, { lasts }) => exhaustConnections(databaseUrl, lasts),
  'postgres-restart': ({ postgres }, { lasts }) => restart(postgres, 'SIGQUIT', lasts / 4),
};

/** Does it, and undoes it, except that a clock stays as it was set. */
export function strike(field: Battlefield, fault: Fault): Promise<void> {
  return acts[fault.kind](field, fault);
}

async function restartWithClock(fleet: Fleet, name: string, ahead: number): Promise<void> {
  fleet.setClock(name, ahead);
  await fleet.kill(name);
  await fleet.start(name);
}

/** SIGQUIT is what `pg_ctl -m immediate` sends: PostgreSQL does not tidy up, and has to recover. */
async function restart(server: OwnService, signal: NodeJS.Signals, downMs: number): Promise<void> {
  await server.kill(signal);
  await pause(downMs);
  await server.start();
}
