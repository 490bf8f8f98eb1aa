import { AuthModule } from '#auth';
import type { ContextName } from '#contracts/contexts';
import { GatewayModule } from '#gateway';
import { OrdersModule } from '#orders';
import { ProductsModule } from '#products';
import type { Type } from '@nestjs/common';

/** The module of every context. */
export const contextModules = {
  auth: AuthModule,
  products: ProductsModule,
  orders: OrdersModule,
} satisfies Record<ContextName, Type>;

/** Every module that a process can host. */
export const modules = { gateway: GatewayModule, ...contextModules };
