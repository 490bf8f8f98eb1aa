export { edgeFailures } from '../edge/problems/edge-failures.js';
export { createTestGateway, type TestGateway } from './test-gateway.js';
