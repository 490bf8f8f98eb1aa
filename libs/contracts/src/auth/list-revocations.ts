import { query, TextList, Timestamp } from '#contracts/definition';

export class ListRevocations {
  @Timestamp({ optional: true, description: 'The `asOf` of the answer before, to be told only what is new.' })
  readonly since?: string;
}

export class RevokedSessions {
  @Timestamp() readonly asOf!: string;
  @TextList({ items: { max: 36 }, max: 1_000_000, description: 'May tell again what was told before.' })
  readonly sessions!: string[];
}

/** The sessions that ended while access tokens of theirs may still be out. Whoever verifies tokens reads it all the time. */
export const listRevocations = query('auth.list-revocations', {
  request: ListRevocations,
  response: RevokedSessions,
  access: 'service',
  deadlineMs: 2_000,
});
