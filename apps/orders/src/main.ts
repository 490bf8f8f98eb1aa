import { OrdersModule } from '#orders';
import { contracts, dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#process';
import { PlacementModule } from '#placement';

await run(
  'orders',
  { orders: OrdersModule },
  { port: portOf('orders'), contracts, dependencies, subscriptions, extensions: [PlacementModule] },
);
