import { fieldsOf, type PayloadClass } from '#contracts/definition';

/**
 * Creates an instance of the payload's class, recursively, so that class-validator finds the rules of its fields.
 * Primitive values are not coerced. All fields are kept except `__proto__` and `constructor` (prototype pollution).
 */
export function instantiate<T extends object>(payloadClass: PayloadClass<T>, payload: object): T {
  const fields = fieldsOf(payloadClass);
  const instance = new payloadClass();
  for (const [name, value] of Object.entries(payload)) {
    if (name === '__proto__' || name === 'constructor') continue;
    const element = fields.get(name)?.element;
    Reflect.set(instance, name, element ? instantiateNested(element(), value) : value);
  }
  return instance;
}

function instantiateNested(element: new () => object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => instantiateNested(element, each));
  return typeof value === 'object' && value !== null ? instantiate(element, value) : value;
}
