import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { auth, type TokenPair } from '#contracts/auth';
import type { Client } from '#contracts/definition';
import { connect, createDatabase, dropDatabase, type Sql } from '#dev';
import { runInScope, type MessageHeaders } from '#kernel/messaging';
import { openContexts, type OpenedContexts } from '#kernel/topology';
import { AuthModule } from '../auth.module.js';
import { PurgeRecords } from '../purge-records/purge-records.js';

export interface OpenedReplica {
  readonly client: Client<typeof auth>;
  close(): Promise<void>;
}

/** Replicas of auth that share one new database. */
export class AuthReplicas {
  private constructor(
    readonly clients: readonly Client<typeof auth>[],
    /** Looks into their database. */
    readonly sql: Sql,
    private readonly replicas: readonly OpenedContexts[],
    private readonly database: string,
  ) {}

  static async start(count: number): Promise<AuthReplicas> {
    const database = `cleave_auth_${randomUUID().slice(0, 8)}`;
    const url = await createDatabase(adminUrl(), database);
    process.env.DATABASE_URL = url;
    const replicas: OpenedContexts[] = [];
    for (let i = 0; i < count; i++)
      replicas.push(await openContexts(`auth-${i}`, { auth: AuthModule, products: Inside }));
    const clients = replicas.map((replica) => replica.client(auth));
    return new AuthReplicas(clients, await connect(url), replicas, database);
  }

  /** One more replica, with nothing in memory yet. */
  async another(): Promise<OpenedReplica> {
    const replica = await openContexts('auth-later', { auth: AuthModule });
    return { client: replica.client(auth), close: () => replica.close() };
  }

  /** What one of them does from time to time. */
  purge(): Promise<void> {
    return inside.modules.get(PurgeRecords, { strict: false }).purge();
  }

  /** The replicas take turns. */
  client(turn = 0): Client<typeof auth> {
    return this.clients[turn % this.clients.length]!;
  }

  /** As the one whose token it is. */
  as({ accessToken }: Pick<TokenPair, 'accessToken'>, turn = 0): Client<typeof auth> {
    return this.with({ authorization: `Bearer ${accessToken}` }, turn);
  }

  /** Messages that carry `headers`. */
  with(headers: MessageHeaders, turn = 0): Client<typeof auth> {
    const calls = Object.entries(this.client(turn)).map(([name, call]) => [
      name,
      (request: never) => runInScope({ headers }, () => (call as (request: never) => unknown)(request)),
    ]);
    return Object.fromEntries(calls) as Client<typeof auth>;
  }

  async stop(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
    await this.sql.close();
    await dropDatabase(adminUrl(), this.database);
  }
}

const inside = {} as { modules: ModuleRef };

/** Stands beside auth in the same process. */
@Module({})
class Inside {
  constructor(modules: ModuleRef) {
    Object.assign(inside, { modules });
  }
}

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set');
  return url;
}
