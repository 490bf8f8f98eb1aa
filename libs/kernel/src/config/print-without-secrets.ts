import { inspect, type InspectOptions } from 'node:util';
import { variablesOf } from './env.js';

export const mask = '***';

/** Makes JSON.stringify, util.inspect and string interpolation show *** where an instance holds a secret. */
export function printWithoutSecrets(prototype: object): void {
  const name = prototype.constructor.name;
  Object.defineProperties(prototype, {
    toJSON: {
      value(this: object) {
        return printable(this);
      },
    },
    toString: {
      value(this: object) {
        return `${name} ${JSON.stringify(this)}`;
      },
    },
    [inspect.custom]: {
      value(this: object, _depth: number, options: InspectOptions) {
        return `${name} ${inspect(printable(this), options)}`;
      },
    },
  });
}

function printable(settings: object): Record<string, unknown> {
  const values = settings as Record<string, unknown>;
  return Object.fromEntries(
    variablesOf(settings)
      .filter(({ property }) => values[property] !== undefined)
      .map(({ property, secret }) => [property, secret ? mask : values[property]]),
  );
}
