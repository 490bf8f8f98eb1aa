import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#kernel/local';
import type { Fleet } from './fleet.js';
import type { OwnRedis } from './own-redis.js';
import type { Fault, FaultKind } from './plan.js';

export interface Battlefield {
  readonly fleet: Fleet;
  readonly redis: OwnRedis | undefined;
  readonly databaseUrl: string;
}

type Act = (field: Battlefield, fault: Fault) => Promise<void>;

const acts: Readonly<Record<FaultKind, Act>> = {
  kill: async ({ fleet }, { target, lasts }) => {
    await fleet.kill(target);
    await pause(lasts / 4);
    await fleet.start(target);
  },
  terminate: async ({ fleet }, { target }) => {
    await fleet.terminate(target);
    await fleet.start(target);
  },
  pause: async ({ fleet }, { target, lasts }) => {
    fleet.signal(target, 'SIGSTOP');
    await pause(lasts);
    fleet.signal(target, 'SIGCONT');
  },
  'redis-kill': async ({ redis }, { lasts }) => {
    await redis!.kill();
    await pause(lasts / 4);
    await redis!.restart();
  },
  'redis-flush': ({ redis }) => redis!.command('FLUSHALL'),
  'redis-pause': async ({ redis }, { lasts }) => {
    redis!.signal('SIGSTOP');
    await pause(lasts);
    redis!.signal('SIGCONT');
  },
  'redis-disconnect': ({ redis }) => redis!.command('CLIENT', 'KILL', 'TYPE', 'normal'),
  'postgres-disconnect': ({ databaseUrl }) => disconnectAll(databaseUrl),
};

/** Does it, and undoes it. */
export function strike(field: Battlefield, fault: Fault): Promise<void> {
  return acts[fault.kind](field, fault);
}

/** Ends the server's side of every connection to this run's database, whatever it is in the middle of. */
async function disconnectAll(databaseUrl: string): Promise<void> {
  const sql = await connect(databaseUrl);
  try {
    await sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
  } finally {
    await sql.close();
  }
}
