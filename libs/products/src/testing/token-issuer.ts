import { generateKeyPairSync } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  getPublicKeys,
  listRevocations,
  type GetPublicKeys,
  type ListRevocations,
  type PublicKey,
  type PublicKeys,
  type RevokedSessions,
} from '#contracts/auth';
import { accessToken } from '#kernel/identity';
import { Handles } from '#kernel/messaging';

const kid = 'a-key-of-this-run';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Answers for the auth context which keys tokens are signed with. */
@Controller()
export class TokenIssuer {
  @Handles(getPublicKeys)
  async handle(_: GetPublicKeys): Promise<PublicKeys> {
    const jwk = pair.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, kid, alg: accessToken.algorithm, use: 'sig' } as PublicKey] };
  }

  @Handles(listRevocations)
  async revocations(_: ListRevocations): Promise<RevokedSessions> {
    return { asOf: new Date().toISOString(), sessions: [] };
  }
}

/** A signed token of somebody who holds `permissions`. */
export function tokenWith(permissions: readonly string[]): string {
  const { algorithm, type, issuer, audience } = accessToken;
  return new JwtService().sign(
    { sub: crypto.randomUUID(), sid: crypto.randomUUID(), scope: permissions.join(' ') },
    {
      privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      algorithm,
      header: { alg: algorithm, typ: type, kid },
      issuer,
      audience,
      expiresIn: 600,
    },
  );
}
