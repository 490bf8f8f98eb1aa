/** How the text of an environment variable becomes a value of the type its property declares. */
export interface ValueKind {
  /** Reads on from "is not …" and "expected …". */
  readonly name: string;
  /** Undefined when the text is not of this kind. */
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
  [Object, text], // what the compiler emits for some unions of strings
  [Number, decimal],
  [Boolean, flag],
  [Array, list],
]);

export function kindOf(declaredType: unknown): ValueKind | undefined {
  return kinds.get(declaredType);
}
