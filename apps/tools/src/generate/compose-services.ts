import { databaseUrlVariable } from '#kernel/persistence';
import { passwordVariable, type ContextRole } from './database-roles.js';

const secretsCommand = 'create it with npm run compose:secrets';

/** The service `postgres`, in which each context has its own role. */
export function postgresService(contexts: readonly ContextRole[]): string {
  return `  postgres:
    image: postgres:17
    environment:
      POSTGRES_USER: cleave
      POSTGRES_DB: cleave
      POSTGRES_PASSWORD: ${required('POSTGRES_PASSWORD')}
${contexts.map((context) => `      ${passwordVariable(context)}: ${required(passwordVariable(context))}\n`).join('')}    volumes:
      - postgres:/var/lib/postgresql/data
      - ./roles.sql:/docker-entrypoint-initdb.d/roles.sql:ro
    # PostgreSQL accepts TCP connections only after initialisation, including roles.sql.
    healthcheck: { test: [CMD, pg_isready, -h, localhost, -U, cleave], interval: 2s, retries: 30 }
`;
}

/** A line of the environment with the URL of the context's database. */
export function databaseUrlOf(context: ContextRole): string {
  const { name, databaseRole } = context;
  const credentials = `${databaseRole}:${required(passwordVariable(context))}`;
  return `      ${databaseUrlVariable(name)}: postgres://${credentials}@postgres:5432/cleave\n`;
}

/** The variable with the password of a Redis user. */
export function redisPasswordVariable(user: string): string {
  return `REDIS_${user.replaceAll('-', '_').toUpperCase()}_PASSWORD`;
}

/**
 * The published port of the API. Docker forwards a port that is published on all addresses past the rules of most firewalls.
 */
export const publishedPort = "'${PUBLISH_ADDRESS:-127.0.0.1}:3000:3000'";

/** A variable without a default: Compose reports it if it is unset or empty. */
export function required(variable: string): string {
  return `\${${variable}:?${secretsCommand}}`;
}
