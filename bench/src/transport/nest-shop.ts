import 'reflect-metadata';
import { Controller, Module, type Type } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { pattern, quote, type Basket, type Quote } from './shop.ts';

/** A plain Nest application with one handler. Decorators are applied manually, because the file is not compiled. */
class ShopController {
  quote(basket: Basket): Quote {
    return quote(basket);
  }
}

MessagePattern(pattern)(
  ShopController.prototype,
  'quote',
  Object.getOwnPropertyDescriptor(ShopController.prototype, 'quote')!,
);
Controller()(ShopController);

class ShopModule {}
Module({ controllers: [ShopController] })(ShopModule);

export { ShopController, ShopModule };
export const shopModule: Type = ShopModule;
