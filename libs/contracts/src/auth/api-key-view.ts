import { Id, Text, TextList, Timestamp } from '#contracts/definition';

export const scopeLimits = { max: 50, pattern: /^[a-z]+:[a-z]+$/ };

export class ApiKeyView {
  @Id() readonly id!: string;
  @Text({ max: 100, example: 'Warehouse sync' }) readonly name!: string;
  @TextList({ items: scopeLimits, max: 20, example: ['inventory:write'] }) readonly scopes!: string[];
  @Timestamp() readonly createdAt!: string;
  @Timestamp() readonly expiresAt!: string;
  @Timestamp({
    nullable: true,
    description: 'The time the key was last used, to the minute. `null` if it was never used.',
  })
  readonly lastUsedAt!: string | null;
}
