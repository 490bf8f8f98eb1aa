import { generateKeyPairSync } from 'node:crypto';
import { Module } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { query, Unauthenticated } from '#contracts/definition';
import { AccessPolicy, MessageRouter, runInScope, type OutgoingRequest } from '#kernel/messaging';
import { accessToken } from './access-token.js';
import { currentPrincipal } from './current-principal.js';
import { IdentityModule } from './identity.module.js';
import { JwksCache, type PublicKeySet } from './jwks-cache.js';
import { RevocationList, type Revocations } from './revocation-list.js';

class GetKeys {}
class Keys implements PublicKeySet {
  readonly keys!: PublicKeySet['keys'];
}
const getKeys = query('keys.get', { request: GetKeys, response: Keys, access: 'anyone' });

class ListRevoked {}
class Revoked implements Revocations {
  readonly asOf!: string;
  readonly sessions!: string[];
}
const listRevoked = query('keys.list-revoked', {
  request: ListRevoked,
  response: Revoked,
  access: 'service',
});

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

/** A process with two modules that import IdentityModule, and the requests it sends. */
async function createProcess() {
  const sent: OutgoingRequest[] = [];
  const keys = [{ kid: 'k1', ...publicKey.export({ format: 'jwk' }) }];
  const reply = { keys, asOf: '', sessions: [] };
  const local = { request: (call: OutgoingRequest) => Promise.resolve((sent.push(call), reply)) };
  const router = new MessageRouter({ hosted: new Set(['keys']), local });

  @Module({
    providers: [AccessPolicy, { provide: MessageRouter, useValue: router }],
    exports: [AccessPolicy, MessageRouter],
  })
  class Messaging {}
  @Module({ imports: [IdentityModule.register(getKeys, listRevoked)] })
  class One {}
  @Module({ imports: [IdentityModule.register(getKeys, listRevoked)] })
  class Other {}
  const root = { module: Messaging, global: true };
  const app = await Test.createTestingModule({ imports: [root, One, Other] }).compile();
  const allInstances = { each: true, strict: false } as const;
  const caches = app.get(JwksCache, allInstances);
  const lists = app.get(RevocationList, allInstances);
  return { policy: app.get(AccessPolicy, { strict: false }), sent, caches, lists };
}

describe('IdentityModule', () => {
  it('provides the principal of the message to its handler', async () => {
    const { policy } = await createProcess();
    const principal = await policy.authorise('things:write', headers);
    expect(runInScope({ headers, principal }, currentPrincipal)).toMatchObject({ id: 'u1' });
  });

  it('creates one JwksCache and one RevocationList per process', async () => {
    const { caches, lists } = await createProcess();
    expect([caches, lists]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });

  it('fetches without the identity and the deadline of the current message', async () => {
    const { policy, sent } = await createProcess();
    const shortScope = { headers, deadline: performance.now() + 5 };
    await runInScope(shortScope, () => policy.authorise('user', headers));
    await policy.authorise('user', { authorization: `bearer ${token}` });
    expect(sent.map(({ pattern }) => pattern)).toEqual(['keys.get', 'keys.list-revoked']);
    for (const call of sent) {
      expect(call.headers).toEqual({ requestId: expect.any(String) });
      expect(call.deadline).toBeGreaterThan(shortScope.deadline + 1_000);
    }
  });

  it('has no principal outside a message', () => {
    expect(currentPrincipal).toThrow(Unauthenticated);
  });
});
