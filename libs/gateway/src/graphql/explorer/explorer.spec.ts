import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGateway, productionEnvironment, type TestGateway } from '../../testing/test-gateway.js';

describe('the explorer page', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await createTestGateway();
  });
  afterAll(() => gateway.app.close());

  it('loads scripts and styles from its own origin only', async () => {
    const page = await gateway.app.inject('/graphql/explorer');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
    expect(sources.filter((source) => !/^\/[^/]/.test(source))).toEqual([]);
    for (const source of sources.filter((each) => /explorer\.(?:js|css)$/.test(each))) {
      const { statusCode, headers } = await gateway.app.inject(source);
      expect([statusCode, headers['content-type']]).toEqual([
        200,
        expect.stringMatching(/^text\/(?:css|javascript)/),
      ]);
    }
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('submits its login form to its own origin only, and cannot change the base of its URLs', async () => {
    const { headers } = await gateway.app.inject('/graphql/explorer');
    const directives = String(headers['content-security-policy']).split('; ');
    expect(directives).toEqual(expect.arrayContaining(["form-action 'self'", "base-uri 'none'"]));
  });

  it('has a script that is valid', async () => {
    const { body } = await gateway.app.inject('/graphql/explorer.js');
    expect(() => new Script(body)).not.toThrow();
    expect(body).not.toMatch(/innerHTML|https?:\/\//);
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['not served in production', productionEnvironment, 404],
    [
      'served in production with GRAPHQL_EXPLORER=true',
      { ...productionEnvironment, GRAPHQL_EXPLORER: 'true' },
      200,
    ],
    ['not served with GRAPHQL_EXPLORER=false', { GRAPHQL_EXPLORER: 'false' }, 404],
  ])('is %s', async (_, env, expected) => {
    const other = await createTestGateway({ env });
    const { statusCode } = await other.app.inject('/graphql/explorer');
    await other.app.close();
    expect(statusCode).toBe(expected);
  });
});
