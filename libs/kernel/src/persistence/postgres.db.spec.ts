import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import { ConfigError } from '#kernel/config';
import type { ContextDatabase } from './index.js';
import { keepsItsPromises } from './testing/behaviour.js';
import { notes } from './testing/notes.js';
import { start, type Started } from './testing/start.js';

const url = (): string => process.env.TEST_DATABASE_URL!;
const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';

describe('PostgreSQL', () => {
  keepsItsPromises(() => ({ DATABASE_URL: url() }));
});

describe('a process', () => {
  const started: Started[] = [];
  const run = async (database: ContextDatabase, env: Record<string, string>): Promise<Started> => {
    const joined = await start(database, env);
    started.push(joined);
    return joined;
  };
  afterEach(async () => {
    for (const { app } of started.splice(0)) await app.close();
  });

  it('migrates once, however many of its kind start at once', async () => {
    const database = freshContext();
    const all = await Promise.all(Array.from({ length: 5 }, () => run(database, { DATABASE_URL: url() })));
    const migrations = await all[0]!.em.execute(`select name from ${database.context}.migrations`);
    expect(migrations).toEqual([{ name: 'CreateThings' }]);
  });

  it('keeps nothing of migrations when one of them fails, and does not start', async () => {
    const database = freshContext();
    class Fails extends Migration {
      override up(): void {
        this.addSql('this is not SQL');
      }
    }
    const failing = { ...database, migrations: [...database.migrations, Fails] };
    await expect(start(failing, { DATABASE_URL: url() })).rejects.toThrow('syntax error');
    const { databases } = await run(database, { DATABASE_URL: url(), MIGRATE_ON_START: 'false' });
    expect(await databases.pending()).toEqual({ [database.context]: ['CreateThings'] });
  });

  it('takes the URL of the context before the one of all', async () => {
    const { databases } = await run(notes, { DATABASE_URL: nowhere, NOTES_DATABASE_URL: url() });
    await expect(databases.ping('notes')).resolves.toBeUndefined();
  });

  it('refuses a URL that is not one of PostgreSQL, without repeating it', async () => {
    const refused = start(notes, { NOTES_DATABASE_URL: 'mysql://root:hidden@db/shop' });
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow('NOTES_DATABASE_URL is not acceptable: given ***');
    await start(notes, { DATABASE_URL: url() }).then((valid) => started.push(valid));
  });

  it('is not ready while its database lacks a migration', async () => {
    const database = freshContext();
    const { databases } = await run(database, { DATABASE_URL: url(), MIGRATE_ON_START: 'false' });
    await expect(databases.ping(database.context)).rejects.toThrow(`lacks CreateThings`);
    await databases.migrate();
    await expect(databases.ping(database.context)).resolves.toBeUndefined();
  });

  it('starts without its database, and is ready once that answers', async () => {
    const { host, hostname, port } = new URL(url());
    const gate = createServer((socket) => {
      socket.on('error', () => {});
      const behind = connect(Number(port) || 5432, hostname);
      behind.on('error', () => {});
      socket.pipe(behind).pipe(socket);
    });
    const reserved = gate.listen(0, '127.0.0.1');
    await once(reserved, 'listening');
    const { port: gatePort } = reserved.address() as AddressInfo;
    await new Promise((resolve) => reserved.close(resolve));

    const database = freshContext();
    const { databases } = await run(database, { DATABASE_URL: url().replace(host, `127.0.0.1:${gatePort}`) });
    await expect(databases.ping(database.context)).rejects.toThrow('ECONNREFUSED');
    await once(gate.listen(gatePort, '127.0.0.1'), 'listening');
    const patience = Date.now() + 10_000;
    const ready = (): Promise<boolean> =>
      databases.ping(database.context).then(
        () => true,
        () => false,
      );
    while (!(await ready()) && Date.now() < patience);
    expect(await databases.pending()).toEqual({ [database.context]: [] });
    gate.close();
  });
});

/** A context that no other test has migrated. */
function freshContext(): ContextDatabase {
  const context = `things_${randomUUID().slice(0, 8)}`;
  class CreateThings extends Migration {
    override up(): void {
      this.addSql(`create table ${context}.things (id integer primary key)`);
    }
  }
  return { context, entities: [], migrations: [CreateThings] };
}
