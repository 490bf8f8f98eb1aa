import { query, TextList, Timestamp } from '#contracts/definition';

export class ListRevocations {
  @Timestamp({
    optional: true,
    description: 'The `asOf` of the previous response, to return only newer revocations.',
  })
  readonly since?: string;
}

export class RevokedSessions {
  @Timestamp() readonly asOf!: string;
  @TextList({
    items: { max: 36 },
    max: 1_000_000,
    description: 'Ids of revoked sessions and API keys. May include ids of earlier responses.',
  })
  readonly sessions!: string[];
}

/** Lists revoked sessions whose access tokens may not have expired yet. Every process that verifies tokens polls it. */
export const listRevocations = query('auth.list-revocations', {
  request: ListRevocations,
  response: RevokedSessions,
  access: 'service',
  deadlineMs: 2_000,
});
