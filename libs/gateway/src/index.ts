export { edgeFailures } from './edge/problems/edge-failures.js';
export { routesOf, type MountedRoute } from './edge/routing/routes-of.js';
export { graphqlMessages, mutationFields, queryFields } from './graphql/schema/fields.js';
export { GatewayModule } from './gateway.module.js';
export { ApiDocument } from './openapi/api-document.js';
export { demoLogins } from './openapi/demo-logins.js';
export { Schemas } from './openapi/schemas.js';
