import { AuthModule } from '#auth';
import { contracts, dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#process';
import { PlacementModule } from '#placement';

await run(
  'auth',
  { auth: AuthModule },
  { port: portOf('auth'), contracts, dependencies, subscriptions, extensions: [PlacementModule] },
);
