import { Injectable } from '@nestjs/common';
import { Forbidden, Unauthenticated, type Access } from '#contracts/definition';
import type { MessageHeaders } from '../transport/headers.js';
import type { Principal } from '../api/principal.js';

/** Turns a bearer token into the principal it names. */
export interface TokenReader {
  /** @throws Unauthenticated when the token is not one of ours, not valid now, or cannot be checked */
  verify(token: string): Promise<Principal>;
}

/** Decides whether a message may be handled. Without a token reader, only what is open to anyone is. */
@Injectable()
export class AccessGuard {
  private reader: TokenReader | undefined;

  useReader(reader: TokenReader): void {
    this.reader = reader;
  }

  /**
   * The principal, where the headers carry a valid token. A message open to anyone is never refused for a bad
   * token; the edge refuses those before.
   */
  async check(access: Access, headers: MessageHeaders): Promise<Principal | undefined> {
    if (access === 'anyone' || access === 'service') return this.read(headers).catch(() => undefined);
    const principal = await this.read(headers);
    if (!principal) throw new Unauthenticated({});
    if (access !== 'user' && !principal.permissions.has(access)) throw new Forbidden({ permission: access });
    return principal;
  }

  private async read({ authorization }: MessageHeaders): Promise<Principal | undefined> {
    if (authorization === undefined) return undefined;
    const [scheme, token] = authorization.split(' ');
    if (!this.reader || scheme?.toLowerCase() !== 'bearer' || !token) throw new Unauthenticated({});
    return this.reader.verify(token);
  }
}
