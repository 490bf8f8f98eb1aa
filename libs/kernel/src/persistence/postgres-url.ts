import { ValidateBy } from 'class-validator';

/** The name of the database follows the first slash; slashes in parameters need no encoding. */
const form = /^postgres(ql)?:\/\/[^/?]*\/[^/?]+(\?|$)/;

const isPostgresUrl = (value: unknown): boolean =>
  typeof value === 'string' && form.test(value) && URL.canParse(withoutParameters(value));

/**
 * The URL for MikroORM, which ignores parameters and mistakes a slash in them for the start of the database name. A URL
 * whose host is a parameter, such as `postgres://user@/database?host=/run/postgresql`, gets the host `localhost`.
 */
export function withoutParameters(url: string): string {
  return url.split('?', 1)[0]!.replace('@/', '@localhost/');
}

/** Validates a URL of the form `postgres://user:password@host:port/database`, optionally with `?sslmode=…`. */
export const IsPostgresUrl = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPostgresUrl',
    validator: {
      validate: isPostgresUrl,
      defaultMessage: () => '$property must be a URL such as postgres://user:password@host:5432/database',
    },
  });
