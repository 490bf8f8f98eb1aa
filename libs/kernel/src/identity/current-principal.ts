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

/** Who changes something, for records of the change. Undefined without a user. */
export function currentActor(): ReturnType<typeof actorOf> | undefined {
  const principal = currentScope()?.principal;
  return principal && actorOf(principal);
}

/** `sessionId`: of the session or of the API key. */
export function actorOf({ id, sessionId }: Principal): Readonly<Record<'userId' | 'sessionId', string>> {
  return { userId: id, sessionId };
}
