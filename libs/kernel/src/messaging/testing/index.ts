export { ContextClient } from '../api/context-client.js';
export { InProcessClient } from '../in-process/in-process.client.js';
export { InProcessContext } from '../in-process/in-process.context.js';
export { InProcessPublisher } from '../in-process/in-process.publisher.js';
export { freezing, noIsolation } from '../in-process/in-process-delivery.js';
export { CallLog } from './call-log.js';
export { restock, sell } from './sample.contracts.js';
export { ShopController } from './sample.controllers.js';
export { startMicroservice, type HostedControllers } from './start-microservice.js';
