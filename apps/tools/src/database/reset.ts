import '../cli/report-operator-errors.js';
import { embeddedDatabase } from './embedded-database.js';

// Deletes the embedded database with all data in it.

embeddedDatabase().delete();
console.log('The embedded database is deleted. npm run dev creates a new one.');
