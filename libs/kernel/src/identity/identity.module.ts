import { Module, type DynamicModule } from '@nestjs/common';
import type { FailureClass, RequestMessage } from '#contracts/definition';
import { AccessGuard, declareDependencies, MessageRouter, runInScope } from '#kernel/messaging';
import { JwksCache, type PublicKeySet } from './jwks-cache.js';
import { RevocationList, type Revocations } from './revocation-list.js';
import { TokenVerifier } from './token-verifier.js';

type Errors = readonly FailureClass[];
type PublicKeysMessage = RequestMessage<string, object, PublicKeySet, Errors>;
type RevocationsMessage = RequestMessage<string, { readonly since?: string }, Revocations, Errors>;

const modules = new Map<PublicKeysMessage, DynamicModule>();

/**
 * Verifies the access tokens of incoming messages. A process has one `JwksCache` and one `RevocationList`, shared by
 * all modules that import it.
 */
@Module({})
export class IdentityModule {
  /** Both messages are sent without the identity and the deadline of the message whose token is verified. */
  static register(getPublicKeys: PublicKeysMessage, listRevocations: RevocationsMessage): DynamicModule {
    const existing = modules.get(getPublicKeys);
    if (existing) return existing;
    const created = createModule(getPublicKeys, listRevocations);
    modules.set(getPublicKeys, created);
    return created;
  }

  constructor(access: AccessGuard, verifier: TokenVerifier) {
    access.setTokenVerifier(verifier);
  }
}

function createModule(getPublicKeys: PublicKeysMessage, listRevocations: RevocationsMessage): DynamicModule {
  const keys = {
    provide: JwksCache,
    useFactory: (router: MessageRouter) =>
      new JwksCache(
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
  const providers = [keys, revocations, TokenVerifier];
  return declareDependencies([...new Set(contexts)], {
    module: IdentityModule,
    providers,
    exports: [TokenVerifier],
  });
}
