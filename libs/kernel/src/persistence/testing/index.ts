export { captureStatements } from './capture-statements.js';
