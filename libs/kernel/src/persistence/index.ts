export { isConnectionFailure, isTransientError } from './connection-failure.js';
export { contextsWithoutDatabase, databaseUrlVariable, remoteDatabaseHosts } from './context-url.js';
export type { ContextDatabase } from './context-database.js';
export { Databases } from './databases.js';
export { DatabasesModule } from './databases.module.js';
export { assertNoOpenTransaction } from './open-transaction.js';
export { PersistenceModule } from './persistence.module.js';
export { isReadOnlyError } from './prepare-session.js';
export { withoutParameters } from './postgres-url.js';
