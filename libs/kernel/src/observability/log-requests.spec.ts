import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { createLogger } from './create-logger.js';
import { logRequests } from './log-requests.js';

interface Line {
  level: string;
  msg: string;
  requestId?: string;
  http: { method: string; route: string; status?: number; ms: number };
}

const scope = new AsyncLocalStorage<{ requestId: string }>();
const context = { logFields: () => scope.getStore() };

let lines: Line[];
let waiting: ((line: Line) => void)[];
let server: FastifyInstance;
let endlessStarted: PromiseWithResolvers<void>;

const nextLine = (): Promise<Line> => new Promise((resolve) => waiting.push(resolve));

function onLogLine(text: string): void {
  const line = JSON.parse(text) as Line;
  lines.push(line);
  waiting.shift()?.(line);
}

beforeEach(async () => {
  lines = [];
  waiting = [];
  endlessStarted = Promise.withResolvers();
  server = fastify({ forceCloseConnections: true });
  logRequests(server, createLogger('gateway', 'debug', { write: onLogLine }), context);
  let count = 0;
  server.addHook('onRequest', (_request, _reply, done) => scope.run({ requestId: `r-${++count}` }, done));
  server.get('/orders/:id', async () => ({ token: 's3cret' }));
  server.get('/health/live', async () => ({}));
  server.get('/broken', async () => Promise.reject(new Error('s3cret')));
  server.get('/busy', (_request, reply) => reply.status(503).send());
  server.get('/endless', () => {
    endlessStarted.resolve();
    return new Promise(() => {});
  });
  await server.listen({ port: 0 });
});

afterEach(() => server.close());

async function get(path: string): Promise<Line> {
  const line = nextLine();
  const { port } = server.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: 's3cret' } });
  await response.text();
  return line;
}

describe('the request log', () => {
  it('writes one line per request with route, status, duration and ids', async () => {
    const line = await get('/orders/42?token=s3cret');
    expect(line).toMatchObject({
      level: 'info',
      requestId: 'r-1',
      http: { method: 'GET', route: '/orders/:id', status: 200 },
    });
    expect(line.msg).toBe(`GET /orders/:id 200 ${line.http.ms} ms`);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  });

  it('contains the path without the query if no route matches', async () => {
    const line = await get('/nowhere?token=s3cret');
    expect(line).toMatchObject({ level: 'info', http: { route: '/nowhere', status: 404 } });
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  });

  it('logs status 500 as error', async () => {
    expect(await get('/broken')).toMatchObject({ level: 'error', http: { route: '/broken', status: 500 } });
    expect(JSON.stringify(lines)).not.toContain('s3cret');
  });

  it('logs status 503 as warn', async () => {
    expect(await get('/busy')).toMatchObject({ level: 'warn', http: { route: '/busy', status: 503 } });
  });

  it('logs health probes at debug', async () => {
    expect(await get('/health/live')).toMatchObject({ level: 'debug' });
  });

  it('has ids but no status if the client disconnects', async () => {
    const line = nextLine();
    const client = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    await once(client, 'connect');
    client.write('GET /endless HTTP/1.1\r\nhost: x\r\n\r\n');
    await endlessStarted.promise;
    client.destroy();
    expect(await line).toMatchObject({
      level: 'info',
      requestId: 'r-1',
      http: { method: 'GET', route: '/endless' },
    });
    expect((await line).http.status).toBeUndefined();
    expect(lines).toHaveLength(1);
  });
});
