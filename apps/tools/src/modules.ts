import { AuthModule } from '#auth';
import { auth } from '#contracts/auth';
import type { AnyContract } from '#contracts/definition';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';
import { GatewayModule } from '#gateway';
import { OrdersModule } from '#orders';
import { ProductsModule } from '#products';

/** The contract of every context, in the order of the documentation. */
export const contracts: readonly AnyContract[] = [auth, products, orders];

/** The module of every context. */
export const contextModules = { auth: AuthModule, products: ProductsModule, orders: OrdersModule };

/** Every module that a process can host. */
export const modules = { gateway: GatewayModule, ...contextModules };
