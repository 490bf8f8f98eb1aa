export { isConnectionFailure } from './connection-failure.js';
export { contextsWithoutDatabase, databaseUrlVariable } from './context-url.js';
export type { ContextDatabase } from './context-database.js';
export { Databases } from './databases.js';
export { DatabasesModule } from './databases.module.js';
export { assertNoOpenTransaction } from './open-transaction.js';
export { PersistenceSettings } from './persistence-settings.js';
export { PersistenceModule } from './persistence.module.js';
