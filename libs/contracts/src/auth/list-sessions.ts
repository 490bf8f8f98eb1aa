import {
  Flag,
  Id,
  List,
  maxCursorLength,
  PageRequest,
  query,
  Text,
  Timestamp,
  Total,
} from '#contracts/definition';

export class ListSessions extends PageRequest {}

export class SessionView {
  @Id() readonly id!: string;
  @Text({
    max: 300,
    nullable: true,
    description: 'The user agent of the client that last used the session.',
    example: 'Firefox on Linux',
  })
  readonly device!: string | null;
  @Text({
    max: 45,
    nullable: true,
    description: 'The IP address that last used the session.',
    example: '192.0.2.1',
  })
  readonly address!: string | null;
  @Timestamp() readonly createdAt!: string;
  @Timestamp({ description: 'The time of the login or the last refresh.' }) readonly lastUsedAt!: string;
  @Flag({ description: 'Whether this is the session of the current request.' }) readonly current!: boolean;
}

export class SessionPage {
  @List(() => SessionView, { max: 100 }) readonly items!: SessionView[];
  @Text({ max: maxCursorLength, nullable: true }) readonly nextCursor!: string | null;
  @Total() readonly total?: number;
}

export const listSessions = query('auth.list-sessions', {
  summary: 'List your sessions',
  description: 'Returns your active sessions, newest first.',
  request: ListSessions,
  response: SessionPage,
  access: 'account:manage',
});
