import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { accessToken } from '#kernel/identity';
import { SigningKeys } from './signing-keys.js';

export interface AccessTokenClaims {
  readonly subject: string;
  /** Id of the session or API key. Revoking it revokes the token. */
  readonly sessionId: string;
  readonly permissions: readonly string[];
  /** By the clock of the database, with which all processes compare it. */
  readonly issuedAt: Date;
  readonly ttlSeconds: number;
}

@Injectable()
export class AccessTokens {
  private readonly jwt = new JwtService();

  constructor(private readonly keys: SigningKeys) {}

  /** Signs a JWT with the account id and the permissions. Contains no personal data. */
  async issue({ subject, sessionId, permissions, issuedAt, ttlSeconds }: AccessTokenClaims): Promise<string> {
    const { kid, privateKey } = await this.keys.active();
    const { algorithm, type, issuer, audience } = accessToken;
    return this.jwt.signAsync(
      { sid: sessionId, scope: permissions.join(' '), iat: Math.floor(issuedAt.getTime() / 1_000) },
      {
        privateKey,
        algorithm,
        header: { alg: algorithm, typ: type, kid },
        issuer,
        audience,
        subject,
        jwtid: randomUUIDv7(),
        expiresIn: ttlSeconds,
      },
    );
  }
}
