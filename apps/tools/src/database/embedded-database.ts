import { Configuration, OperatorError } from '#kernel/config';
import { EmbeddedPostgres, PersistenceSettings } from '#kernel/persistence';

/** The embedded database of `npm run dev`. @throws OperatorError if DATABASE_URL replaces it, or there is none */
export function embeddedDatabase(configuration = new Configuration()): EmbeddedPostgres {
  const { databaseUrl, dataDir } = configuration.of(PersistenceSettings);
  if (databaseUrl !== undefined)
    throw new OperatorError(
      'DATABASE_URL is set: this command only works on the embedded database. Use psql "$DATABASE_URL", or unset it.',
    );
  const embedded = new EmbeddedPostgres(dataDir);
  if (embedded.exists()) return embedded;
  throw new OperatorError(`${dataDir} contains no embedded database. npm run dev creates one.`);
}
