import { ProductsModule } from '#products';
import { portOf } from '#contracts/contexts';
import { run } from '#kernel/topology';

await run('products', { products: ProductsModule }, { port: portOf('products') });
