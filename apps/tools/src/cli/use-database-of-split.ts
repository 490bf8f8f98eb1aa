import { findRunningSplit } from '#dev';

// Sets DATABASE_URL to that of the running split, unless it is set. If no split runs, the program uses the embedded database.
// Must be imported before any module that reads settings.
const split = process.env['DATABASE_URL'] ? undefined : findRunningSplit();
if (split) {
  process.env['DATABASE_URL'] = split.DATABASE_URL;
  console.error(`Using the running split: database ${new URL(split.DATABASE_URL).pathname.slice(1)}`);
}
