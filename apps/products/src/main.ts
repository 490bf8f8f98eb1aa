import { ProductsModule } from '#products';
import { contracts, dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#process';
import { PlacementModule } from '#placement';

await run(
  'products',
  { products: ProductsModule },
  { port: portOf('products'), contracts, dependencies, subscriptions, extensions: [PlacementModule] },
);
