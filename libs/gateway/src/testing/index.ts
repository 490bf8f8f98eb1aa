export { bearerHeaders } from './access-tokens.js';
export { anOrder } from './payloads.js';
export { createTestGateway, type TestGateway } from './test-gateway.js';
