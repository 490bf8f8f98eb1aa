import { generateKeyPairSync } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
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

@Controller()
class PublishKeys {
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

/** Stands in for the auth context. */
@Module({ controllers: [PublishKeys] })
export class TokenIssuer {}

/** A signed token of the user `id`. */
export function tokenOf(id: string, permissions: readonly string[] = []): string {
  const { algorithm, type, issuer, audience } = accessToken;
  return new JwtService().sign(
    { sub: id, sid: crypto.randomUUID(), scope: permissions.join(' ') },
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
