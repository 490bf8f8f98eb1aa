/** A closed list of values with a name of its own, by which generated schemas refer to it. */
export interface Enumeration<Value extends string = string> extends ReadonlyArray<Value> {
  /** In PascalCase, unique among all contracts. */
  readonly typeName: string;
  /** Identifiers for values that do not yield one themselves, for example `-price`. */
  readonly valueNames: Readonly<Partial<Record<Value, string>>>;
}

/** Declares the list of values of a field with `OneOf`. */
export function enumeration<const Values extends readonly string[]>(
  typeName: string,
  values: Values,
  valueNames?: Readonly<Partial<Record<Values[number], string>>>,
): Enumeration<Values[number]> {
  const named: Enumeration = Object.assign([...values], { typeName, valueNames: valueNames ?? {} });
  return Object.freeze(named) as Enumeration<Values[number]>;
}

export function isEnumeration(values: readonly string[]): values is Enumeration {
  return 'typeName' in values;
}
