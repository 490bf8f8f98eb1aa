/**
 * The authenticated user or API key on whose behalf a message is handled. Always taken from a verified token, never
 * from a payload.
 */
export interface Principal {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
  /** The session of the token. Revoking the session invalidates the token. */
  readonly sessionId: string;
}
