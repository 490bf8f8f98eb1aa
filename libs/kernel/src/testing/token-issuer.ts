import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Controller, Module, type Type } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { RequestMessage } from '#contracts/definition';
import { accessToken, type PublicKeySet, type Revocations } from '#kernel/identity';
import { Handles } from '#kernel/messaging';

type Answering<Response> = RequestMessage<string, object, Response, readonly []>;

export interface TokenIssuer {
  /** To be hosted as the context that publishes the keys. */
  readonly module: Type;
  /** A token of the user `id`, good for ten minutes. */
  tokenOf(id: string, permissions?: readonly string[]): string;
}

/** Stands in for the context that publishes keys and ended sessions by these messages. */
export function tokenIssuer(
  getPublicKeys: Answering<PublicKeySet>,
  listRevocations: Answering<Revocations>,
): TokenIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = 'a-key-of-this-run';
  const { algorithm, type, issuer, audience } = accessToken;
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: algorithm, use: 'sig' };

  @Controller()
  class PublishKeys {
    @Handles(getPublicKeys)
    async keys(_: object): Promise<PublicKeySet> {
      return { keys: [jwk] } as unknown as PublicKeySet;
    }

    @Handles(listRevocations)
    async revocations(_: object): Promise<Revocations> {
      return { asOf: new Date().toISOString(), sessions: [] };
    }
  }

  @Module({ controllers: [PublishKeys] })
  class KeysModule {}

  return {
    module: KeysModule,
    tokenOf: (id, permissions = []) =>
      new JwtService().sign(
        { sub: id, sid: randomUUID(), scope: permissions.join(' ') },
        {
          privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
          header: { alg: algorithm, typ: type, kid },
          algorithm,
          issuer,
          audience,
          expiresIn: 600,
        },
      ),
  };
}
