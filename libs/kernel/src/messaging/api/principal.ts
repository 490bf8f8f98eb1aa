/** Who is asking: always taken from a verified token, never from a payload. */
export interface Principal {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
  /** What the token was issued for: when that ends, the token does. */
  readonly sessionId: string;
}
