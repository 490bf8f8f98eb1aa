import { setVariablesOfSplit } from './set-variables-of-split.js';

// Sets DATABASE_URL to that of the running split, unless it is set. If no split runs, the program uses the embedded database.
// Must be imported before any module that reads settings.
if (!process.env['DATABASE_URL']) setVariablesOfSplit('DATABASE_URL');
