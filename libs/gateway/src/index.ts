export { edgeFailures } from './edge/problems/edge-failures.js';
export { statusOf } from './edge/problems/http-status.js';
export { routesOf, type MountedRoute } from './edge/routing/routes-of.js';
export { GatewayModule } from './gateway.module.js';
