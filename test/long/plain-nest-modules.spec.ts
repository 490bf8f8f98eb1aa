import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { startTopology, type RunningTopology, type TopologyShape } from '#dev/testing';
import { Guide } from '../support/guides/guide.js';
import { runNode } from '../support/processes/run-program.js';
import { TreeCopy } from '../support/guides/tree-copy.js';

const plainModules = ['notifications', 'tickets'];

describe('plain Nest modules that are hosted as docs/plain-nest-modules.md describes', () => {
  const copy = new TreeCopy();

  beforeAll(async () => {
    for (const name of plainModules)
      cpSync(join('test/support/plain-nest', name), join(copy.folder, 'libs', name, 'src'), {
        recursive: true,
      });
    new Guide('plain-nest-modules.md').applyCode(copy.folder);
    await copy.node('--run', 'generate');
    await copy.node('--run', 'build');
  }, 180_000);

  afterAll(() => copy.remove());

  it('leave no generated file outdated after one `npm run generate`', async () => {
    await copy.node('dist/apps/tools/src/generate.js', '--check');
  }, 120_000);

  it('pass their own tests', async () => {
    const jest = ['--selectProjects', 'unit', '--testPathPatterns', 'libs/notifications'];
    await copy.node('--run', 'jest', '--', ...jest);
  }, 120_000);

  const builds = Object.fromEntries(
    ['gateway', 'monolith', ...plainModules].map((app) => [app, copy.folder]),
  );
  const topologies = {
    monolith: { apps: ['monolith'], embedded: true, builds },
    loopback: { apps: ['monolith'], embedded: true, builds, env: { monolith: { TRANSPORT: 'loopback' } } },
    split: {
      apps: ['gateway', 'monolith', ...plainModules],
      replicas: { gateway: 2, tickets: 2 }, // not notifications, which stores in memory
      builds,
      env: { monolith: { REMOTE: ['gateway', ...plainModules].join() }, tickets: { LOG_LEVEL: 'info' } },
    },
    carved: { apps: ['monolith', 'notifications'], replicas: { notifications: 2 }, builds },
  } satisfies Record<string, TopologyShape>;

  describe.each(Object.entries(topologies))('in the topology %s', (name, shape) => {
    let topology: RunningTopology;
    let env: NodeJS.ProcessEnv;
    beforeAll(async () => {
      topology = await startTopology(`plain-${name}`, shape, async (shared) => {
        env = shared;
      });
    }, 120_000);
    afterAll(() => topology?.stop(), 60_000);

    let requests = 0;
    const nextUrl = (): string => topology.urls[requests++ % topology.urls.length]!;
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${nextUrl()}${path}`, { headers });
    const post = (path: string, body: string | object): Promise<Response> =>
      fetch(`${nextUrl()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const message = { to: 'ada@example.com', text: 'Hello' };

    it('validate and process the body of a request', async () => {
      const sent = await post('/notifications', { ...message, ignored: true });
      expect(sent.status).toBe(201);
      expect(await sent.json()).toEqual({ ...message, id: expect.any(Number), from: 'shop@example.com' });
      const rejected = await post('/notifications', { to: 'nowhere', text: 'Hello' });
      expect(rejected.status).toBe(400);
      expect(await rejected.json()).toMatchObject({ detail: 'to must be an email' });
      const long = { ...message, text: 'x'.repeat(16_000) };
      expect((await post('/notifications', long)).status).toBe(201);
    });

    it('call each other with a ClientProxy, also with patterns that are objects and replies of several values', async () => {
      const opened = await post('/tickets', { email: 'ada@example.com', subject: 'Where is my tea?' });
      expect(opened.status).toBe(201);
      const { id } = (await opened.json()) as { id: number };
      const found = await get(`/tickets/notifications/${id}`);
      expect(await found.json()).toMatchObject({ text: 'We have received your question: Where is my tea?' });
      const { count } = (await (await get('/tickets/notifications/count')).json()) as { count: number };
      expect(count).toBeGreaterThanOrEqual(id);
      const listed = (await (await get('/tickets/notifications')).json()) as { id: number }[];
      expect(listed.map((each) => each.id)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    });

    it('receive the events that they emit, and those of EventEmitter and Schedule', async () => {
      const statistics = async () =>
        (await (await get('/notifications/statistics')).json()) as Record<string, number>;
      await waitFor(async () => {
        // A replica may take the first event, until it knows that the monolith is active.
        await post('/tickets', { email: 'ada@example.com', subject: 'Hello?' });
        return Object.values(await statistics()).every((count) => count > 0);
      });
      expect(Object.keys(await statistics())).toEqual(['sent', 'ticks', 'tickets']);
    });

    it.each(['/notifications/99', '/tickets/notifications/99'])(
      'keep the message of an HttpException (%s)',
      async (path) => {
        const response = await get(path, {
          traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        });
        expect(response.status).toBe(404);
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(await response.json()).toEqual({
          type: '/problems/platform.rejected',
          title: 'Rejected',
          status: 404,
          detail: 'no such notification',
          instance: path,
          code: 'platform.rejected',
          traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        });
      },
    );

    it('apply their guards, interceptors, pipes, filters and health checks', async () => {
      expect(await (await get('/notifications?to=x', { 'x-role': 'support' })).json()).toEqual({ data: [] });
      const forbidden = await get('/notifications');
      expect(forbidden.status).toBe(403);
      expect(await forbidden.json()).toMatchObject({ detail: 'Forbidden resource' });
      expect((await get('/notifications/seven')).status).toBe(400);
      const teapot = await get('/notifications/teapot');
      expect([teapot.status, await teapot.json()]).toEqual([418, { pot: 'short and stout' }]);
      expect(await (await get('/notifications/health')).json()).toMatchObject({ status: 'ok' });
    });

    it('have the responses and problems of the gateway at their routes', async () => {
      const ok = await get('/notifications/statistics');
      expect(ok.headers.get('cache-control')).toBe('no-store');
      expect(ok.headers.get('x-content-type-options')).toBe('nosniff');
      const head = await fetch(`${topology.urls[0]}/notifications/statistics`, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      const put = await fetch(`${topology.urls[0]}/notifications`, { method: 'PUT' });
      expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
      expect(await (await get('/notifications/1/replies')).json()).toMatchObject({
        code: 'platform.route-not-found',
      });
      const nested = '['.repeat(7_900) + ']'.repeat(7_900);
      for (const body of ['{', nested, '{"to":"ada@example.com","text":"Hello","__proto__":{}}']) {
        const malformed = await post('/notifications', body);
        expect([malformed.status, await malformed.json()]).toMatchObject([
          400,
          { code: 'platform.invalid-request', instance: '/notifications' },
        ]);
      }
    });

    const processOf = (app: string) => topology.processes.find((each) => each.name === `${app}-1`)!;
    const readiness = (app: string): Promise<Response> => fetch(`${processOf(app).url}/health/ready`);

    if (name === 'split')
      it('are named in the startup summary of a process that calls them with a ClientProxy', () => {
        expect(processOf('tickets').output()).toContain(
          'topology tickets  notifications=remote(redis) tickets=local  ',
        );
      });

    if (name === 'split')
      it('are listed by `npm run topology`, and `npm run advise` measures their messages', async () => {
        const runTool = (tool: string, ...args: string[]) =>
          runNode([join(copy.folder, `dist/apps/tools/src/${tool}.js`), ...args], env);
        const { stdout } = await runTool('topology');
        for (const module of plainModules)
          expect(stdout).toMatch(new RegExp(`^${module} .* ${module} `, 'm'));
        let hasEnded = false;
        const advising = runTool('advise/advise', '--for', '5s').finally(() => (hasEnded = true));
        for (let n = 0; n < 5_000 && !hasEnded; n++)
          await post('/tickets', { email: 'ada@example.com', subject: 'Hello?' });
        const advice = await advising;
        expect(advice).toMatchObject({ code: 0, stderr: '' });
        for (const module of plainModules)
          expect(advice.stdout).toMatch(
            new RegExp(`^${module} +(?!0\\.0 )[\\d.]+ .* (?:keep|split|merge)$`, 'm'),
          );
        expect(advice.stdout).toContain(
          'Only the messages of the plain Nest modules notifications, tickets are measured',
        );
      }, 60_000);

    if (name === 'carved')
      it('move to two replicas of their own app while they run, which share the messages', async () => {
        const apps = ['monolith-1', 'notifications-1', 'notifications-2'].map((each) =>
          topology.processes.find((process) => process.name === each)!,
        );
        const counts = async () => {
          const statistics = apps.map(async ({ url }) =>
            (await fetch(`${url}/notifications/statistics`)).json(),
          );
          return (await Promise.all(statistics)) as { sent: number; tickets: number }[];
        };
        const before = await counts();
        const tool = join(copy.folder, 'dist/apps/tools/src/placement/placement.js');
        const move = ['notifications', '--to', 'notifications', '--percent', '100'];
        expect(await runNode([tool, ...move], env)).toMatchObject({
          code: 0,
          stdout: expect.stringMatching(/^notifications +monolith 0 %, notifications 100 % /m),
        });
        for (let n = 0; n < 40; n++) {
          const opened = await post('/tickets', { email: 'ada@example.com', subject: `Question ${n}` });
          expect(opened.status).toBe(201);
        }
        await waitFor(async () => {
          const after = await counts();
          const [monolith, ...replicas] = after.map(({ sent, tickets }, i) => ({
            sent: sent - before[i]!.sent,
            tickets: tickets - before[i]!.tickets,
          }));
          expect(monolith).toEqual({ sent: 0, tickets: 0 });
          expect(replicas.map(({ sent }) => sent).toSorted()).not.toContain(0);
          const sum = (key: 'sent' | 'tickets') => replicas.reduce((total, each) => total + each[key], 0);
          expect([sum('sent'), sum('tickets')]).toEqual([40, 40]);
        });
      }, 60_000);

    if (name === 'split')
      it('are reported as missing by the processes that call them', async () => {
        for (const app of ['gateway', 'tickets']) expect((await readiness(app)).status).toBe(200);
        await processOf('notifications').stop();
        const missing = [expect.stringContaining('notifications does not respond')];
        for (const app of ['gateway', 'tickets']) {
          await waitFor(async () => (await readiness(app)).status === 503);
          expect(await (await readiness(app)).json()).toMatchObject({ missing });
        }
        const responses = await Promise.all(
          ['/notifications/1', '/tickets/notifications/1'].map((path) => get(path)),
        );
        for (const response of responses) {
          expect(response.status).toBe(503);
          expect(await response.json()).toMatchObject({
            code: 'platform.unreachable',
            context: 'notifications',
          });
        }
      });
  });
});
