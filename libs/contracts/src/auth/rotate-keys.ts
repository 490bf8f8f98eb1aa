import { command, Text, Timestamp } from '#contracts/definition';

export class RotateKeys {}

export class RotatedKeys {
  @Text({ max: 100 }) readonly kid!: string;
  @Timestamp({ description: 'When tokens begin to be signed with it.' }) readonly signsFrom!: string;
}

/**
 * Makes a new signing key. It is published at once, and signs once every verifier can have it; the one before stays
 * published for as long as tokens that it signed may be out.
 */
export const rotateKeys = command('auth.rotate-keys', {
  request: RotateKeys,
  response: RotatedKeys,
  access: 'service',
});
