import { splitFile } from '#dev';
import { setVariablesOfSplit } from './set-variables-of-split.js';

// Sets DATABASE_URL, REDIS_URL and REDIS_PREFIX to those of the running split, unless one of the URLs is set. Must be
// imported before any module that reads settings.
const { DATABASE_URL, REDIS_URL } = process.env;
if (!DATABASE_URL && !REDIS_URL && !setVariablesOfSplit('DATABASE_URL', 'REDIS_URL', 'REDIS_PREFIX'))
  console.error(`DATABASE_URL and REDIS_URL are not set, and no split is running (${splitFile})`);
