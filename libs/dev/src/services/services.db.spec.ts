import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { findBinaryFolder } from './binaries.js';
import { connect } from './database.js';
import { startPostgres } from './postgres.js';
import { startRedis } from './redis.js';
import { findServices } from './services.js';

describe('services of this machine', () => {
  it('are found or started', async () => {
    const services = await findServices();
    const sql = await connect(services.postgres.url);
    expect(await sql.query('select 1 as one')).toEqual([{ one: 1 }]);
    await sql.close();
    await services.stop();
  });

  it('are taken from the configuration, and rejected if they do not respond', async () => {
    process.env['DATABASE_URL'] = 'postgres://user:secret@127.0.0.1:1/none';
    const search = findServices();
    await expect(search).rejects.toThrow('DATABASE_URL is set, but the PostgreSQL server does not respond');
    delete process.env['DATABASE_URL'];
  });

  it('include PostgreSQL started from installed binaries, which removes its data on stop', async () => {
    const service = await startPostgres();
    expect(service !== undefined).toBe(findBinaryFolder('initdb', 'postgres') !== undefined);
    if (!service) return;
    const sql = await connect(service.url);
    const [{ folder }] = (await sql.query<{ folder: string }>('select current_setting(?) as folder', [
      'data_directory',
    ])) as [{ folder: string }];
    await sql.close();
    expect(existsSync(folder)).toBe(true);
    await service.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(connect(service.url)).rejects.toThrow('ECONNREFUSED');
  });

  it('include Redis started from an installed binary', async () => {
    const service = await startRedis();
    expect(service !== undefined).toBe(
      Boolean(findBinaryFolder('redis-server') ?? findBinaryFolder('valkey-server')),
    );
    if (!service) return;
    const redis = new Redis(service.url, { retryStrategy: () => null });
    const ended = new Promise((resolve) => redis.once('end', resolve));
    expect(await redis.ping()).toBe('PONG');
    await service.stop();
    await ended;
  });
});
