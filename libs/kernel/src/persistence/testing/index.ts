export { captureStatements } from './capture-statements.js';
export { explain, type PlanMode, type QueryPlan } from './explain.js';
export { inOpenTransaction } from './in-open-transaction.js';
