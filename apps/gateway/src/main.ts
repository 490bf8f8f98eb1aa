import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { GatewayModule } from '#gateway';
import { run } from '#process';
import { PlacementModule } from '#placement';

await run(
  'gateway',
  { gateway: GatewayModule },
  { port: 3000, contracts, dependencies, subscriptions, extensions: [PlacementModule] },
);
