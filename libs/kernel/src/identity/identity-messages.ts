import type { FailureClass, RequestMessage } from '#contracts/definition';
import type { PublicKeySet } from './jwks-cache.js';
import type { Revocations } from './revocation-list.js';

type Errors = readonly FailureClass[];

export type PublicKeysMessage = RequestMessage<string, object, PublicKeySet, Errors>;
export type RevocationsMessage = RequestMessage<string, { readonly since?: string }, Revocations, Errors>;

/** The messages that fetch the public keys and the revoked sessions. */
export interface IdentityMessages {
  readonly getPublicKeys: PublicKeysMessage;
  readonly listRevocations: RevocationsMessage;
}

/** Token of the `IdentityMessages` of an application. */
export const IDENTITY_MESSAGES = Symbol('IDENTITY_MESSAGES');
