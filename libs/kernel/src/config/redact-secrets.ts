import { inspect, type InspectOptions } from 'node:util';
import { variablesOf } from './env.js';

export const redacted = '***';

/** Makes JSON.stringify, util.inspect and string interpolation of instances show *** in place of secrets. */
export function redactSecrets(prototype: object): void {
  const name = prototype.constructor.name;
  Object.defineProperties(prototype, {
    toJSON: {
      value(this: object) {
        return withoutSecrets(this);
      },
    },
    toString: {
      value(this: object) {
        return `${name} ${JSON.stringify(this)}`;
      },
    },
    [inspect.custom]: {
      value(this: object, _depth: number, options: InspectOptions) {
        return `${name} ${inspect(withoutSecrets(this), options)}`;
      },
    },
  });
}

function withoutSecrets(settings: object): Record<string, unknown> {
  const values = settings as Record<string, unknown>;
  return Object.fromEntries(
    variablesOf(settings)
      .filter(({ property }) => values[property] !== undefined)
      .map(({ property, secret }) => [property, secret ? redacted : values[property]]),
  );
}
