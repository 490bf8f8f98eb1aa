import { ValidateBy } from 'class-validator';

const isPostgresUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^postgres(ql)?:\/\/[^/]*\/[^/]+$/.test(value) && URL.canParse(value);

/** Validates a URL of the form `postgres://user:password@host:port/database`, optionally with `?sslmode=…`. */
export const IsPostgresUrl = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPostgresUrl',
    validator: {
      validate: isPostgresUrl,
      defaultMessage: () => '$property must be a URL such as postgres://user:password@host:5432/database',
    },
  });
