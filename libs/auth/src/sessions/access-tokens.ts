import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { accessToken } from '#kernel/identity';
import { SigningKeys } from './signing-keys.js';

export interface Grant {
  readonly subject: string;
  /** What ends it before its time: a session, or an API key. */
  readonly sessionId: string;
  readonly permissions: readonly string[];
  readonly seconds: number;
}

@Injectable()
export class AccessTokens {
  private readonly jwt = new JwtService();

  constructor(private readonly keys: SigningKeys) {}

  /** Says who the account is and what it may do, and nothing about the person. */
  async issue({ subject, sessionId, permissions, seconds }: Grant): Promise<string> {
    const { kid, privateKey } = await this.keys.active();
    const { algorithm, type, issuer, audience } = accessToken;
    return this.jwt.signAsync(
      { sid: sessionId, scope: permissions.join(' ') },
      {
        privateKey,
        algorithm,
        header: { alg: algorithm, typ: type, kid },
        issuer,
        audience,
        subject,
        jwtid: randomUUIDv7(),
        expiresIn: seconds,
      },
    );
  }
}
