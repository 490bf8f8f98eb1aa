/** `<resource>:<action>`, for example `products:write`. A role is a set of permissions. */
type Permission = `${string}:${string}`;

/**
 * Who may send a message. Checked at the edge and again by the context that handles the message, against the verified
 * access token in the message headers.
 * - `anyone`: no authentication required
 * - `user`: any authenticated user
 * - `service`: another module only (a context or the gateway); never exposed at the edge
 * - `operator`: operators only, through a command-line tool that hosts the context in its own process; never exposed at
 *   the edge or over Redis
 * - a permission: an authenticated user with that permission. Every interactive login has `account:manage`; API keys
 *   never have it.
 */
export type Access = 'anyone' | 'user' | 'service' | 'operator' | Permission;
