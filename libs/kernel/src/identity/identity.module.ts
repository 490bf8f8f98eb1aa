import { Module, type DynamicModule } from '@nestjs/common';
import type { FailureClass, RequestMessage } from '#contracts/definition';
import { AccessGuard, calling, MessageRouter, runInScope } from '#kernel/messaging';
import { PublicKeyRing, type PublicKeySet } from './public-key-ring.js';
import { RevocationList, type Revocations } from './revocation-list.js';
import { TokenVerifier } from './token-verifier.js';

type Errors = readonly FailureClass[];
type PublicKeysMessage = RequestMessage<string, object, PublicKeySet, Errors>;
type RevocationsMessage = RequestMessage<string, { readonly since?: string }, Revocations, Errors>;

const modules = new Map<PublicKeysMessage, DynamicModule>();

/**
 * Verifies the tokens of incoming messages. One process has one key ring and one list of ended sessions, however
 * many modules ask for it.
 */
@Module({})
export class IdentityModule {
  /** Both messages are sent without the identity and deadline of whoever needs their answers. */
  static verifiedBy(getPublicKeys: PublicKeysMessage, listRevocations: RevocationsMessage): DynamicModule {
    const known = modules.get(getPublicKeys);
    if (known) return known;
    const created = declare(getPublicKeys, listRevocations);
    modules.set(getPublicKeys, created);
    return created;
  }

  constructor(access: AccessGuard, verifier: TokenVerifier) {
    access.useReader(verifier);
  }
}

function declare(getPublicKeys: PublicKeysMessage, listRevocations: RevocationsMessage): DynamicModule {
  const ring = {
    provide: PublicKeyRing,
    useFactory: (router: MessageRouter) =>
      new PublicKeyRing(
        () => runInScope({ headers: {} }, () => router.request(getPublicKeys, {})) as Promise<PublicKeySet>,
      ),
    inject: [MessageRouter],
  };
  const revocations = {
    provide: RevocationList,
    useFactory: (router: MessageRouter) =>
      new RevocationList(
        (since) =>
          runInScope({ headers: {} }, () =>
            router.request(listRevocations, since === undefined ? {} : { since }),
          ) as Promise<Revocations>,
      ),
    inject: [MessageRouter],
  };
  const contexts = [getPublicKeys, listRevocations].map(({ pattern }) => pattern.split('.')[0]!);
  const providers = [ring, revocations, TokenVerifier];
  return calling([...new Set(contexts)], { module: IdentityModule, providers, exports: [TokenVerifier] });
}
