import { ValidateBy } from 'class-validator';

const isPostgresUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^postgres(ql)?:\/\/[^/]*\/[^/]+$/.test(value) && URL.canParse(value);

/** `postgres://user:password@host:port/database`, which may be followed by `?sslmode=…`. */
export const IsPostgresUrl = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPostgresUrl',
    validator: {
      validate: isPostgresUrl,
      defaultMessage: () => '$property must be a URL such as postgres://user:password@host:5432/database',
    },
  });
