export { tokenIssuer } from './token-issuer.js';
