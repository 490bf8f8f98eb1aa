import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { ApiDocument, GatewayModule } from '#gateway';
import { Configuration } from '#kernel/config';
import { run } from '#process';
import { PlacementModule } from '#placement';
import { showsDemoLogins } from './shows-demo-logins.js';

await run(
  'gateway',
  { gateway: GatewayModule },
  {
    port: 3000,
    contracts,
    dependencies,
    subscriptions,
    extensions: [PlacementModule],
    flags: { demo: 'Shows the demo logins in the API documentation, in development mode.' },
    beforeListening: async (app) => {
      if (showsDemoLogins(app.get(Configuration), process.argv)) app.get(ApiDocument).describeDemoLogins();
    },
  },
);
