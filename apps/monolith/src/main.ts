import { AuthModule } from '#auth';
import { GatewayModule } from '#gateway';
import { OrdersModule } from '#orders';
import { ProductsModule } from '#products';
import { run } from '#kernel/topology';
import { printDemoInfo, seedDemoDatabase } from './demo-shop.js';

await run(
  'monolith',
  { gateway: GatewayModule, auth: AuthModule, products: ProductsModule, orders: OrdersModule },
  { port: 3000, beforeListening: seedDemoDatabase, onceListening: printDemoInfo },
);
