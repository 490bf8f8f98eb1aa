export { captureStatements } from './capture-statements.js';
export { inOpenTransaction } from './in-open-transaction.js';
