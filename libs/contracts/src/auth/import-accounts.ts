import { command, Email, Integer, List, Text } from '#contracts/definition';
import { AuthBusy } from './errors.js';

export class ImportedAccount {
  @Email() readonly email!: string;
  @Text({ max: 200 }) readonly name!: string;
}

export class ImportAccounts {
  @Text({ min: 8, max: 128, description: 'The password of every account in the batch.' })
  readonly password!: string;
  @List(() => ImportedAccount, { min: 1, max: 5_000 }) readonly accounts!: ImportedAccount[];
}

export class ImportedAccounts {
  @Integer({ description: 'How many did not exist before.' }) readonly created!: number;
}

/** Opens many customer accounts at once, for demo and load-test data. Addresses that exist are left as they are. */
export const importAccounts = command('auth.import-accounts', {
  request: ImportAccounts,
  response: ImportedAccounts,
  errors: [AuthBusy],
  access: 'service',
  deadlineMs: 30_000,
});
