import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuthReplicas } from '../testing/auth-replicas.js';

const ada = { email: 'ada@example.com', password: 'correct horse battery staple' };

describe('public signing keys', () => {
  let auth: AuthReplicas;
  beforeEach(async () => {
    auth = await AuthReplicas.start(3);
  });
  afterEach(() => auth.stop());

  it('include one key when several replicas need the first key concurrently', async () => {
    const responses = await Promise.all(
      Array.from({ length: 30 }, (_, replica) => auth.client(replica).getPublicKeys({})),
    );
    const kids = responses.flatMap(({ keys }) => keys.map((key) => key.kid));
    expect(new Set(kids).size).toBe(1);
    const [stored] = await auth.sql.query<{ kid: string }>('select kid from auth.signing_keys');
    expect(kids).toEqual(Array.from({ length: 30 }, () => stored!.kid));
  });

  it('include the key that every replica signs with, without its private part', async () => {
    await auth.client().registerUser({ ...ada, name: 'Ada' });
    const pairs = await Promise.all([0, 1, 2].map((replica) => auth.client(replica).logIn(ada)));
    const { keys } = await auth.client().getPublicKeys({});
    expect(keys).toEqual([
      {
        kid: expect.any(String),
        kty: 'EC',
        crv: 'P-256',
        x: expect.stringMatching(/^[\w-]{43}$/),
        y: expect.stringMatching(/^[\w-]{43}$/),
        alg: 'ES256',
        use: 'sig',
      },
    ]);
    for (const { accessToken } of pairs)
      expect(headerOf(accessToken)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: keys[0]!.kid });
  });
});

function headerOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString());
}
