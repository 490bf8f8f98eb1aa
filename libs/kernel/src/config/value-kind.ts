/** Parser for environment variables of one property type. */
export interface ValueKind {
  /** Completes the messages "is not …" and "expected …". */
  readonly name: string;
  /** Undefined if the text is invalid. */
  parse(text: string): unknown;
}

const text: ValueKind = { name: 'text', parse: (given) => given };

const decimal: ValueKind = {
  name: 'a number',
  parse: (given) => (/^-?\d+(\.\d+)?$/.test(given) ? Number(given) : undefined),
};

const flags = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

const flag: ValueKind = { name: 'true, false, 1 or 0', parse: (given) => flags.get(given) };

const list: ValueKind = {
  name: 'a comma-separated list',
  parse: (given) =>
    Object.freeze(
      given
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== ''),
    ),
};

const kinds = new Map<unknown, ValueKind>([
  [String, text],
  [Object, text], // type metadata that the compiler emits for some string unions
  [Number, decimal],
  [Boolean, flag],
  [Array, list],
]);

export function kindOf(declaredType: unknown): ValueKind | undefined {
  return kinds.get(declaredType);
}
