import { ProductsModule } from '#products';
import { dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#kernel/topology';

await run(
  'products',
  { products: ProductsModule },
  { port: portOf('products'), dependencies, subscriptions },
);
