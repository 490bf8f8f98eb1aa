import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { run } from '#process';
import { PlacementModule } from '#placement';
import { modules } from '../../modules.js';
import { printDemoInfo, seedDemoDatabase } from './demo-shop.js';

await run('monolith', modules, {
  port: 3000,
  contracts,
  dependencies,
  subscriptions,
  extensions: [PlacementModule],
  flags: { demo: 'Adds demo products and accounts to the configured database, in development mode.' },
  beforeListening: seedDemoDatabase,
  onceListening: printDemoInfo,
});
