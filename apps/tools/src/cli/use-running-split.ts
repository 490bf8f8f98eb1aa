import { findRunningSplit, splitFile } from '#dev';

// Sets DATABASE_URL, REDIS_URL and REDIS_PREFIX to those of the running split, unless one of the URLs is set. Must be
// imported before any module that reads settings.
const { DATABASE_URL, REDIS_URL } = process.env;
if (!DATABASE_URL && !REDIS_URL) {
  const split = findRunningSplit();
  Object.assign(process.env, split);
  console.error(
    split
      ? `Using the running split: Redis prefix ${split.REDIS_PREFIX}, database ${new URL(split.DATABASE_URL).pathname.slice(1)}`
      : `DATABASE_URL and REDIS_URL are not set, and no split is running (${splitFile})`,
  );
}
