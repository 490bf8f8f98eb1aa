import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from './create-logger.js';

const lines: Record<string, unknown>[] = [];
const output = { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) };
let contributed: object | undefined;
const logger = createLogger('orders', 'info', output, { logFields: () => contributed });

beforeEach(() => {
  lines.length = 0;
  contributed = undefined;
});

describe('a log line', () => {
  it('contains process name, level and time', () => {
    logger.warn('careful');
    expect(lines).toEqual([
      expect.objectContaining({
        name: 'orders',
        level: 'warn',
        msg: 'careful',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
      }),
    ]);
  });

  it('contains the fields of the request, which its own fields override', () => {
    contributed = { requestId: 'r-1', context: 'orders' };
    logger.info({ context: 'own' }, 'text');
    logger.info('text');
    expect(lines).toMatchObject([
      { requestId: 'r-1', context: 'own' },
      { requestId: 'r-1', context: 'orders' },
    ]);
  });

  it('redacts secrets at any depth', () => {
    const headers = { Authorization: 'Bearer s3cret', 'set-cookie': ['s3cret'], accept: '*/*' };
    contributed = { token: 's3cret' };
    logger.info({
      password: 's3cret',
      a: { b: [{ c: { refreshToken: 's3cret' } }] },
      req: { headers },
      secret: { value: 's3cret' },
    });
    expect(JSON.stringify(lines)).not.toContain('s3cret');
    expect(lines[0]).toMatchObject({
      token: '***',
      password: '***',
      a: { b: [{ c: { refreshToken: '***' } }] },
      req: { headers: { Authorization: '***', accept: '*/*' } },
      secret: '***',
    });
  });

  it('redacts secrets inside an error and keeps its class, stack and cause', () => {
    const error = new RangeError('too far', { cause: new Error('too fast') });
    logger.error({ err: Object.assign(error, { config: { authorization: 's3cret', url: '/x' } }) });
    expect(JSON.stringify(lines)).not.toContain('s3cret');
    expect(lines[0]).toMatchObject({
      msg: 'too far',
      err: {
        type: 'RangeError',
        message: 'too far: too fast',
        stack: expect.stringContaining('create-logger.spec'),
        config: { authorization: '***', url: '/x' },
      },
    });
  });

  it('replaces circular references', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    logger.info({ loop });
    expect(lines[0]).toMatchObject({ loop: { name: 'loop', self: '…' } });
  });

  it('does not modify the logged object', () => {
    const fields = { user: { password: 's3cret' } };
    logger.info(fields);
    expect(fields).toEqual({ user: { password: 's3cret' } });
  });

  it('contains the error of logger.error(text, error)', () => {
    logger.error({ source: 'Relay' }, 'not published', new TypeError('why'));
    expect(lines[0]).toMatchObject({
      msg: 'not published',
      source: 'Relay',
      err: { type: 'TypeError', message: 'why' },
    });
  });
});

describe("Nest's startup messages", () => {
  it('are not logged at info, but their warnings are', () => {
    logger.info({ source: 'InstanceLoader' }, 'OrdersModule dependencies initialized');
    logger.warn({ source: 'InstanceLoader' }, 'careful');
    logger.info({ source: 'OrdersModule' }, 'ours');
    expect(lines.map(({ msg }) => msg)).toEqual(['careful', 'ours']);
  });

  it('are logged at debug', () => {
    createLogger('orders', 'debug', output).info(
      { source: 'RouterExplorer' },
      'Mapped {/v1/orders, GET} route',
    );
    expect(lines).toMatchObject([{ level: 'debug', source: 'RouterExplorer' }]);
  });
});
