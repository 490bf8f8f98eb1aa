import { Global, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AnyRequest, FailureClass, RequestMessage } from '#contracts/definition';
import { ACCESS_TOKEN_VERIFIER, declareDependencies, MessageRouter, runInScope } from '#kernel/messaging';
import { JwksCache, type PublicKeySet } from './jwks-cache.js';
import { RevocationList, type Revocations } from './revocation-list.js';
import { TokenVerifier } from './token-verifier.js';

type Errors = readonly FailureClass[];
type PublicKeysMessage = RequestMessage<string, object, PublicKeySet, Errors>;
type RevocationsMessage = RequestMessage<string, { readonly since?: string }, Revocations, Errors>;

interface IdentityMessages {
  readonly getPublicKeys: PublicKeysMessage;
  readonly listRevocations: RevocationsMessage;
}

const IDENTITY_MESSAGES = Symbol('IDENTITY_MESSAGES');

@Module({})
class IdentityMessagesModule {}

const keys: FactoryProvider = {
  provide: JwksCache,
  inject: [IDENTITY_MESSAGES, ModuleRef],
  useFactory: ({ getPublicKeys }: IdentityMessages, app: ModuleRef) =>
    new JwksCache(() => send(app, getPublicKeys, {}) as Promise<PublicKeySet>),
};

const revocations: FactoryProvider = {
  provide: RevocationList,
  inject: [IDENTITY_MESSAGES, ModuleRef],
  useFactory: ({ listRevocations }: IdentityMessages, app: ModuleRef) =>
    new RevocationList(
      (since) => send(app, listRevocations, since === undefined ? {} : { since }) as Promise<Revocations>,
    ),
};

/**
 * Verifies the access tokens of incoming messages. An application has one `JwksCache` and one `RevocationList`, shared
 * by all modules that register it.
 */
@Global()
@Module({
  providers: [
    keys,
    revocations,
    TokenVerifier,
    { provide: ACCESS_TOKEN_VERIFIER, useExisting: TokenVerifier },
  ],
  exports: [TokenVerifier, ACCESS_TOKEN_VERIFIER],
})
export class IdentityModule {
  /** Both messages are sent without the identity and the deadline of the message whose token is verified. */
  static register(getPublicKeys: PublicKeysMessage, listRevocations: RevocationsMessage): DynamicModule {
    return {
      module: IdentityMessagesModule,
      global: true,
      imports: [IdentityModule],
      providers: [
        { provide: IDENTITY_MESSAGES, useValue: { getPublicKeys, listRevocations } },
        declareDependencies([getPublicKeys, listRevocations]),
      ],
      exports: [IDENTITY_MESSAGES],
    };
  }
}

/**
 * Sends `message` outside of the current scope. The router is looked up and not injected, because it is constructed
 * later: it calls the dispatcher, whose access policy needs the verifier.
 */
function send(app: ModuleRef, message: AnyRequest, request: object): Promise<unknown> {
  const router = app.get(MessageRouter, { strict: false });
  return runInScope({ headers: {} }, () => router.request(message, request));
}
