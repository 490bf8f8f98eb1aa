import { Injectable } from '@nestjs/common';
import { auth } from '#contracts/auth';
import type { AnyContract, AnyRequest, Client } from '#contracts/definition';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';
import { InjectClient } from '#kernel/messaging';

type Send = (payload: never) => Promise<unknown>;

/** Sends any message of the contexts, given its declaration. */
@Injectable()
export class MessageSender {
  private readonly byMessage: ReadonlyMap<AnyRequest, Send>;

  constructor(
    @InjectClient(auth) accounts: Client<typeof auth>,
    @InjectClient(products) catalogue: Client<typeof products>,
    @InjectClient(orders) ordering: Client<typeof orders>,
  ) {
    this.byMessage = new Map([
      ...methodsOf(auth, accounts),
      ...methodsOf(products, catalogue),
      ...methodsOf(orders, ordering),
    ]);
  }

  send(message: AnyRequest, payload: object): Promise<unknown> {
    return this.byMessage.get(message)!(payload as never);
  }
}

function methodsOf<C extends AnyContract>({ requests }: C, client: Client<C>): [AnyRequest, Send][] {
  return Object.entries(requests).map(([name, message]) => [message, client[name]! as Send]);
}
