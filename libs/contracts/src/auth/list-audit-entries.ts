import {
  enumeration,
  Id,
  List,
  OneOf,
  maxCursorLength,
  PageRequest,
  query,
  Text,
  TextMap,
  Timestamp,
  Total,
} from '#contracts/definition';

export const auditActions = enumeration('AuditAction', [
  'login',
  'login-failed',
  'refresh-reused',
  'sessions-ended',
  'password-changed',
  'password-reset',
  'password-removed',
  'roles-changed',
  'disabled',
  'enabled',
  'erased',
  'mfa-enabled',
  'mfa-disabled',
  'mfa-reset',
  'recovery-code-used',
  'api-key-created',
  'api-key-revoked',
  'api-key-used',
]);

export type AuditAction = (typeof auditActions)[number];

export class ListAuditEntries extends PageRequest {
  @Id({ optional: true, description: 'Only entries about this user.' }) readonly userId?: string;
  @OneOf(auditActions, { optional: true }) readonly action?: AuditAction;
}

/** A security-relevant event of an account. Contains neither secrets nor names. */
export class AuditEntry {
  @Id() readonly id!: string;
  @Timestamp() readonly at!: string;
  @OneOf(auditActions) readonly action!: AuditAction;
  @Id({ nullable: true, description: 'The affected user. `null` if the account does not exist.' })
  readonly userId!: string | null;
  @Id({ nullable: true, description: 'The user who performed the action. `null` if unauthenticated.' })
  readonly actorId!: string | null;
  @Id({
    optional: true,
    description:
      'The session or API key with which the action was performed. Absent if unauthenticated, or recorded by an earlier version.',
  })
  readonly actorSessionId?: string;
  @Text({ max: 45, nullable: true, description: 'The IP address of the client.', example: '192.0.2.1' })
  readonly address!: string | null;
  @Text({
    max: 300,
    nullable: true,
    description: 'The user agent of the client.',
    example: 'Firefox on Linux',
  })
  readonly device!: string | null;
  @TextMap({ max: 10, keys: { max: 40 }, values: { max: 200 }, example: { from: 'customer', to: 'staff' } })
  readonly details!: Record<string, string>;
}

export class AuditPage {
  @List(() => AuditEntry, { max: 100 }) readonly items!: AuditEntry[];
  @Text({ max: maxCursorLength, nullable: true }) readonly nextCursor!: string | null;
  @Total() readonly total?: number;
}

export const listAuditEntries = query('auth.list-audit-entries', {
  summary: 'List audit log entries',
  description:
    'Returns security-relevant events such as logins, password and role changes and API key usage, newest first. ' +
    'Entries contain neither secrets nor names.',
  request: ListAuditEntries,
  response: AuditPage,
  access: 'users:manage',
});
