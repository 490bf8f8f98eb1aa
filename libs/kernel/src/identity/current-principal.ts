import { Unauthenticated } from '#contracts/definition';
import { currentScope, type Principal } from '#kernel/messaging';

/**
 * The principal of the message being handled.
 * @throws Unauthenticated outside a message handler, or if the message has no valid token
 */
export function currentPrincipal(): Principal {
  const principal = currentScope()?.principal;
  if (!principal) throw new Unauthenticated({});
  return principal;
}

/** Who changes something, for records of the change. Undefined without a user. `sessionId`: also the id of an API key. */
export function currentActor(): Readonly<Record<'userId' | 'sessionId', string>> | undefined {
  const principal = currentScope()?.principal;
  return principal && { userId: principal.id, sessionId: principal.sessionId };
}
