export { createTestGateway, type TestGateway } from './test-gateway.js';
