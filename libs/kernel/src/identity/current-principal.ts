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
