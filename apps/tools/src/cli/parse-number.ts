import { UsageError } from '#process';

interface NumberRange {
  readonly min: number;
  readonly max?: number;
  /** Whether fractions are accepted. */
  readonly fraction?: boolean;
}

/** Parses the value of a numeric option. @throws UsageError */
export function parseNumber(
  command: string,
  option: string,
  text: string,
  { min, max = 99_999_999, fraction = false }: NumberRange,
): number {
  const number = Number(text);
  const isFormatted = (fraction ? /^\d+(\.\d+)?$/ : /^\d+$/).test(text);
  if (isFormatted && number >= min && number <= max) return number;
  const kind = fraction ? 'a number' : 'an integer';
  throw new UsageError(command, `--${option} must be ${kind} from ${min} to ${max}; got ${text}.`);
}
