/** The authenticated sender of a message. Always taken from a verified token, never from a payload. */
export interface Principal {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
  /** The session of the token. Revoking the session invalidates the token. */
  readonly sessionId: string;
}
