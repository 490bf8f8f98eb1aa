import type { INestApplicationContext } from '@nestjs/common';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { ApiDocument, GatewayModule } from '#gateway';
import { Configuration, ProcessSettings } from '#kernel/config';
import { run } from '#process';
import { PlacementModule } from '#placement';

await run(
  'gateway',
  { gateway: GatewayModule },
  {
    port: 3000,
    contracts,
    dependencies,
    subscriptions,
    extensions: [PlacementModule],
    flags: { demo: 'Names the demo logins in the API documentation, in development mode.' },
    beforeListening: describeDemo,
  },
);

async function describeDemo(app: INestApplicationContext): Promise<void> {
  const { mode } = app.get(Configuration).of(ProcessSettings);
  if (mode === 'development' && process.argv.includes('--demo')) app.get(ApiDocument).describeDemoLogins();
}
