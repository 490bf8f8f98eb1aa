import '../cli/report-operator-errors.js';
import { readCommandLine } from '#process';
import { embeddedDatabaseVariables } from '../cli/environment.js';
import { embeddedDatabase } from './embedded-database.js';

readCommandLine({
  command: 'npm run reset',
  purpose: 'Deletes the embedded database of `npm run dev` with all data in it.',
  options: {},
  environment: embeddedDatabaseVariables,
  example: '',
});

embeddedDatabase().delete();
console.log('The embedded database is deleted. npm run dev creates a new one.');
