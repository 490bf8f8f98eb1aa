import { OrdersModule } from '#orders';
import { run } from '#kernel/topology';

await run('orders', { orders: OrdersModule }, { port: 3003 });
