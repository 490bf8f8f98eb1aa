/** `<what>:<may do what>`, for example `products:write`. Roles are bundles of these. */
export type Permission = `${string}:${string}`;

/**
 * Who may send a message. Checked by the context that acts on it, against the verified token in the
 * message's headers, and first of all by the edge.
 * - `anyone`: no identity needed
 * - `user`: any signed-in user
 * - `service`: another context; never offered at the edge
 * - a permission: a signed-in user who holds it; `account:manage` is held by everybody who has signed in in person,
 *   and by no API key
 */
export type Access = 'anyone' | 'user' | 'service' | Permission;
