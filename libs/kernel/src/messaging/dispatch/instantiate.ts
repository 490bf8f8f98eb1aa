import { fieldsOf, type PayloadClass } from '#contracts/definition';

/**
 * A payload as an instance of its class, and what is nested in it as instances of theirs, for rules to be found. Nothing
 * is converted and nothing dropped, but for names that would change the object itself.
 */
export function instantiate<T extends object>(payloadClass: PayloadClass<T>, payload: object): T {
  const fields = fieldsOf(payloadClass);
  const instance = new payloadClass();
  for (const [name, value] of Object.entries(payload)) {
    if (name === '__proto__' || name === 'constructor') continue;
    const element = fields.get(name)?.element;
    Reflect.set(instance, name, element ? instantiateWithin(element(), value) : value);
  }
  return instance;
}

function instantiateWithin(element: new () => object, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => instantiateWithin(element, each));
  return typeof value === 'object' && value !== null ? instantiate(element, value) : value;
}
