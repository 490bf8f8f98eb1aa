import { fieldsOf, type PayloadClass } from '#contracts/definition';

/** What happens to fields that a payload class does not declare. Validation rejects those that are kept. */
type UnknownFields = 'keep' | 'drop';

/**
 * Creates an instance of the payload's class, recursively, so that class-validator finds the rules of its fields.
 * Text and ids are normalized; primitive values are not coerced. Fields named `__proto__` or `constructor` are never kept
 * (prototype pollution).
 */
export function instantiate<T extends object>(
  payloadClass: PayloadClass<T>,
  payload: object,
  unknownFields: UnknownFields,
): T {
  const fields = fieldsOf(payloadClass);
  const instance = new payloadClass();
  for (const [name, value] of Object.entries(payload)) {
    if (name === '__proto__' || name === 'constructor') continue;
    const field = fields.get(name);
    if (!field && unknownFields === 'drop') continue;
    const { nestedClass, normalize } = field ?? {};
    if (nestedClass) Reflect.set(instance, name, instantiateNested(nestedClass(), value, unknownFields));
    else Reflect.set(instance, name, normalize ? normalize(value) : value);
  }
  return instance;
}

function instantiateNested(element: new () => object, value: unknown, unknownFields: UnknownFields): unknown {
  if (Array.isArray(value)) return value.map((each) => instantiateNested(element, each, unknownFields));
  return typeof value === 'object' && value !== null ? instantiate(element, value, unknownFields) : value;
}
