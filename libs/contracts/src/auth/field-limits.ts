import { notBlank, type FieldOptions, type TextLimits } from '#contracts/definition';

/** Passwords are hashed in this normalization form, so that they do not depend on the keyboard. */
const form = 'NFKC';

/** The example is the password of the demo customer. */
export const password: TextLimits & FieldOptions = {
  max: 128,
  form,
  example: 'stoneware-mug',
};

export const newPassword: TextLimits & FieldOptions = {
  min: 8,
  max: 128,
  form,
  description: 'Must not be a common password or be too similar to the name or email address.',
  example: 'a longer horse and a better battery',
};

/** Active keys per account. */
export const maxApiKeys = 100;

export const userName: TextLimits & FieldOptions = { max: 200, pattern: notBlank, example: 'Ada Lovelace' };
