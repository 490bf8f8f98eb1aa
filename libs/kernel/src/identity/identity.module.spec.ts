import { generateKeyPairSync } from 'node:crypto';
import { Module } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { query, Unauthenticated } from '#contracts/definition';
import {
  AccessGuard,
  MessageRouter,
  OpenTransactions,
  runInScope,
  type OutgoingRequest,
} from '#kernel/messaging';
import { accessToken } from './access-token.js';
import { currentPrincipal } from './current-principal.js';
import { IdentityModule } from './identity.module.js';
import { PublicKeyRing, type PublicKeySet } from './public-key-ring.js';
import { RevocationList, type Revocations } from './revocation-list.js';

class GetKeys {}
class Keys implements PublicKeySet {
  readonly keys!: PublicKeySet['keys'];
}
const getKeys = query('keys.get', { request: GetKeys, response: Keys, access: 'anyone' });

class ListEnded {}
class Ended implements Revocations {
  readonly asOf!: string;
  readonly sessions!: string[];
}
const listEnded = query('keys.list-ended', { request: ListEnded, response: Ended, access: 'service' });

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const token = new JwtService().sign(
  { sid: 's1', scope: 'things:write' },
  {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    algorithm: accessToken.algorithm,
    header: { alg: accessToken.algorithm, typ: accessToken.type, kid: 'k1' },
    issuer: accessToken.issuer,
    audience: accessToken.audience,
    subject: 'u1',
    expiresIn: 60,
  },
);
const headers = { authorization: `Bearer ${token}` };

/** Two modules of one process, and the requests the process sends. */
async function aProcess() {
  const sent: OutgoingRequest[] = [];
  const keys = [{ kid: 'k1', ...publicKey.export({ format: 'jwk' }) }];
  const answer = { keys, asOf: '', sessions: [] };
  const local = { request: (call: OutgoingRequest) => Promise.resolve((sent.push(call), answer)) };
  const router = new MessageRouter({ hosted: new Set(['keys']), local }, new OpenTransactions());

  @Module({
    providers: [AccessGuard, { provide: MessageRouter, useValue: router }],
    exports: [AccessGuard, MessageRouter],
  })
  class Messaging {}
  @Module({ imports: [IdentityModule.verifiedBy(getKeys, listEnded)] })
  class One {}
  @Module({ imports: [IdentityModule.verifiedBy(getKeys, listEnded)] })
  class Other {}
  const root = { module: Messaging, global: true };
  const app = await Test.createTestingModule({ imports: [root, One, Other] }).compile();
  const everywhere = { each: true, strict: false } as const;
  const rings = app.get(PublicKeyRing, everywhere);
  const lists = app.get(RevocationList, everywhere);
  return { guard: app.get(AccessGuard), sent, rings, lists };
}

describe('IdentityModule', () => {
  it('tells handlers who sent the message', async () => {
    const { guard } = await aProcess();
    const principal = await guard.check('things:write', headers);
    expect(runInScope({ headers, principal }, currentPrincipal)).toMatchObject({ id: 'u1' });
  });

  it('keeps one key ring and one list of ended sessions per process, however many modules ask', async () => {
    const { rings, lists } = await aProcess();
    expect([rings, lists]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it('fetches without the identity and the deadline of whoever needs them', async () => {
    const { guard, sent } = await aProcess();
    const hurried = { headers, deadline: Date.now() + 5 };
    await runInScope(hurried, () => guard.check('user', headers));
    await guard.check('user', { authorization: `bearer ${token}` });
    expect(sent.map(({ pattern }) => pattern)).toEqual(['keys.get', 'keys.list-ended']);
    for (const call of sent) {
      expect(call.headers).toEqual({});
      expect(call.deadline).toBeGreaterThan(hurried.deadline + 1_000);
    }
  });

  it('knows nobody outside of a message', () => {
    expect(currentPrincipal).toThrow(Unauthenticated);
  });
});
