import { ProductsModule } from '#products';
import { run } from '#kernel/topology';

await run('products', { products: ProductsModule }, { port: 3002 });
