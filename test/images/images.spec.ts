import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { createDatabase, dropDatabase } from '#dev';
import { Image } from '../support/images/image.js';
import { ensureStandInBase } from '../support/images/stand-in-base.js';
import { restartAllProcesses } from '../support/processes/rolling-restart.js';
import { scenario, runScenariosIn } from '../support/scenario.js';

const images = new Map<string, Image>();
const imageOf = (app: string): Image => images.get(app)!;
const production = {
  NODE_ENV: 'production',
  CURSOR_SECRET: 'a-secret-of-at-least-32-characters',
  MIGRATE_ON_START: 'true',
};

const apps = ['monolith', ...splitApps];

beforeAll(async () => {
  await ensureStandInBase();
  for (const app of apps) images.set(app, await Image.build(app));
}, 3_600_000);

afterAll(async () => {
  for (const image of images.values()) await image.close();
}, 60_000);

describe('an image', () => {
  it.each(apps)('of %s contains no other app, no test, and no development dependency', async (app) => {
    const unexpected = `ls node_modules | grep -E "^(typescript|jest|esbuild|@electric-sql)$"
      find dist -name testing -o -name "*.spec.js"`;
    const { output } = await imageOf(app).run(['sh', '-c', `ls dist/apps; ${unexpected}`]);
    expect(output.trim().split('\n').sort()).toEqual([app, 'modules.js', 'modules.js.map'].sort());
  });

  it.each(apps)('of %s adds at most 55 MB to its base, and shares all of it but the app', async (app) => {
    const { output } = await imageOf(app).run(['du', '--summarize', '--bytes', '/cleave']);
    expect(Number.parseInt(output, 10)).toBeLessThan(55_000_000);
    expect(imageOf(app).layers.slice(0, -1)).toEqual(imageOf('monolith').layers.slice(0, -1));
  });

  it('has the same layers when it is built again without a cache', async () => {
    const again = await Image.build('orders', '--no-cache');
    await again.close();
    expect(again.layers).toEqual(imageOf('orders').layers);
  }, 1_800_000);

  it('cannot write to its file system', async () => {
    const { code, output } = await imageOf('orders').run(['touch', '/tmp/file']);
    expect([code, output]).toEqual([1, expect.stringContaining('Read-only file system')]);
  });

  it.each(apps)('of %s runs as an unprivileged user', (app) => {
    expect(imageOf(app).configuration.User).toBe('node');
  });

  it('rejects a missing setting with one sentence', async () => {
    const { Entrypoint } = imageOf('gateway').configuration;
    const { code, output } = await imageOf('gateway').run(Entrypoint, {});
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^gateway cannot start:\n {2}- CURSOR_SECRET is missing/),
    ]);
  });

  it('fails its health check while no app listens', async () => {
    expect(await imageOf('orders').isHealthy('1')).toBe(false);
  });

  it('applies migrations with the argument migrate', async () => {
    const adminUrl = process.env['TEST_DATABASE_URL']!;
    const name = `${process.env['TEST_REDIS_PREFIX']}_image`;
    const DATABASE_URL = await createDatabase(adminUrl, name);
    try {
      const image = imageOf('monolith');
      const command = [...image.configuration.Entrypoint, 'migrate'];
      const { code, output } = await image.run(command, { ...production, DATABASE_URL });
      expect([code, output]).toEqual([0, expect.stringContaining('orders')]);
    } finally {
      await dropDatabase(adminUrl, name);
    }
  }, 120_000);
});

scenario('the health check of every image succeeds', async (shop) => {
  for (const { name, url } of shop.topology.processes)
    expect([name, await imageOf(name.replace(/-\d+$/, '')).isHealthy(new URL(url).port)]).toEqual([
      name,
      true,
    ]);
});

scenario('the gateway serves its documents', async (shop) => {
  for (const path of ['/docs', '/openapi.json', '/docs/js/scalar.js'])
    expect((await fetch(shop.topology.urls[0]! + path)).status).toBe(200);
});

scenario('a rolling restart of every container, twice, fails no request', restartAllProcesses);

await runScenariosIn(
  'images',
  {
    apps: splitApps,
    replicas: 2,
    spawn: (app, env) => imageOf(app).start(env),
    env: Object.fromEntries(splitApps.map((app) => [app, production])),
  },
  'journey',
);
