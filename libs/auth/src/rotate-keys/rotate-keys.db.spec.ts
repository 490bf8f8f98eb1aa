import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuthReplicas, type OpenedReplica } from '../testing/auth-replicas.js';

const ada = { email: 'ada@example.com', password: 'correct horse battery staple' };

describe('key rotation', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(2);
    await auth.client().registerUser({ ...ada, name: 'Ada' });
  });
  afterAll(() => auth.stop());

  const kids = async () => (await auth.client(1).getPublicKeys({})).keys.map(({ kid }) => kid);
  /** Simulates elapsed time. Returns a new replica, because existing ones cache the active key for ten seconds. */
  async function advanceSeconds(seconds: number): Promise<OpenedReplica> {
    await auth.sql.query(`update auth.signing_keys set signs_from = signs_from - ? * interval '1 s'`, [
      seconds,
    ]);
    return auth.startAnother();
  }

  it('publishes the new key before it signs, and the old key until its tokens have expired', async () => {
    const before = await auth.client().logIn(ada);
    const [old] = await kids();
    const { kid, signsFrom } = await auth.client().rotateKeys({});
    expect(Date.parse(signsFrom) - Date.now()).toBeGreaterThan(50_000);
    expect(await kids()).toEqual([kid, old]);
    expect(kidOf(await auth.client().logIn(ada))).toBe(old);

    const later = await advanceSeconds(60);
    const after = await later.client.logIn(ada);
    expect(kidOf(after)).toBe(kid);
    for (const pair of [before, after]) await auth.as(pair, 1).getMe({});
    await later.close();

    const { kid: third } = await auth.client().rotateKeys({});
    expect(await kids()).toEqual([third, kid, old]);
    await auth.sql.query(
      `update auth.signing_keys set signs_from = signs_from - interval '2 hours 2 minutes'`,
    );
    const { kid: fourth } = await auth.client().rotateKeys({});
    expect(await kids()).toEqual([fourth, third]);
  });

  it('adds one key for each of several concurrent rotations', async () => {
    const known = await kids();
    const rotated = await Promise.all([0, 1, 2, 3].map((replica) => auth.client(replica).rotateKeys({})));
    const added = rotated.map(({ kid }) => kid);
    expect((await kids()).toSorted()).toEqual([...known, ...added].toSorted());
  });
});

function kidOf({ accessToken }: { accessToken: string }): unknown {
  return JSON.parse(Buffer.from(accessToken.split('.')[0]!, 'base64url').toString()).kid;
}
