import { command, Email, Integer, List, Text } from '#contracts/definition';
import { AuthBusy } from './failures.js';
import * as limits from './field-limits.js';

export class ImportedAccount {
  @Email() readonly email!: string;
  @Text(limits.userName) readonly name!: string;
}

export class ImportAccounts {
  @Text({ ...limits.newPassword, description: 'Password of all accounts in the batch.' })
  readonly password!: string;
  @List(() => ImportedAccount, { min: 1, max: 5_000 }) readonly accounts!: ImportedAccount[];
}

export class ImportedAccounts {
  @Integer({ description: 'Number of accounts that were created.' }) readonly created!: number;
}

/** Creates many customer accounts in one batch, for demo and load-test data. Existing accounts are not changed. */
export const importAccounts = command('auth.import-accounts', {
  request: ImportAccounts,
  response: ImportedAccounts,
  failures: [AuthBusy],
  access: 'operator',
  deadlineMs: 30_000,
});
