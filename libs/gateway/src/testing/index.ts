export { bearerHeaders } from './access-tokens.js';
export { exampleOf } from '../openapi/examples.js';
export { anOrder } from './payloads.js';
export { createTestGateway, type TestGateway } from './test-gateway.js';
