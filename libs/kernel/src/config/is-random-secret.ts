import { ValidateBy } from 'class-validator';

const minLength = 32;
/** Fewer than 8 different digits in 32 random hexadecimal digits have a probability of 4 × 10⁻⁸. */
const minDistinctCharacters = 8;

/** For secrets that the operator makes up: long enough, and not a few characters or a pattern that is repeated. */
export const IsRandomSecret = (): PropertyDecorator =>
  ValidateBy({
    name: 'isRandomSecret',
    validator: {
      validate: (secret: unknown) => typeof secret === 'string' && isRandom(secret),
      defaultMessage: () =>
        `must be at least ${minLength} random characters: create them with \`openssl rand -hex ${minLength}\``,
    },
  });

function isRandom(secret: string): boolean {
  return (
    secret.length >= minLength &&
    new Set(secret).size >= minDistinctCharacters &&
    periodOf(secret) > secret.length / 2
  );
}

/** The smallest distance at which the text repeats itself: 3 for `abcabcab`, its length if it does not. */
function periodOf(text: string): number {
  let period = 1;
  while (!text.startsWith(text.slice(period))) period += 1;
  return period;
}
