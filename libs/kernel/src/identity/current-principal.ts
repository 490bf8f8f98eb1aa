import { Unauthenticated } from '#contracts/definition';
import { currentScope, type Principal } from '#kernel/messaging';

/**
 * Who sent the message being handled, from its verified token.
 * @throws Unauthenticated outside a message, or where it carries no valid token
 */
export function currentPrincipal(): Principal {
  const principal = currentScope()?.principal;
  if (!principal) throw new Unauthenticated({});
  return principal;
}
