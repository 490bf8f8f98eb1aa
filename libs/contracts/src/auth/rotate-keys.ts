import { command, Text, Timestamp } from '#contracts/definition';

export class RotateKeys {}

export class RotatedKeys {
  @Text({ max: 100 }) readonly kid!: string;
  @Timestamp({ description: 'The time from which the key signs tokens.' }) readonly signsFrom!: string;
}

/**
 * Creates a new signing key. It is published immediately and signs tokens once every verifier can know it. The previous
 * key stays published until the last token it signed has expired.
 */
export const rotateKeys = command('auth.rotate-keys', {
  request: RotateKeys,
  response: RotatedKeys,
  access: 'operator',
});
