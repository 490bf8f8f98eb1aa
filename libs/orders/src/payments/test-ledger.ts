import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { Charge, PaymentState } from './payment-provider.js';

/** What the test provider remembers: one entry per key, for ever. */
@Injectable()
export class TestLedger {
  constructor(private readonly em: EntityManager) {}

  /** False when the key has an entry already. What has failed counts for nothing: the provider denies it. */
  async fail({ key, amount }: Charge): Promise<boolean> {
    const entered = await this.em.execute<unknown[]>(
      `insert into orders.test_payments (key, amount, currency, state) values (?, ?, ?, 'failed')
       on conflict (key) do nothing returning key`,
      [key, amount.amount, amount.currency],
    );
    return entered.length > 0;
  }

  /** False when the key has an entry: it stays as it is. */
  async enter(
    { key, amount }: Charge,
    state: 'authorised' | 'declined',
    settlesAfterMs: number,
  ): Promise<boolean> {
    const entered = await this.em.execute<unknown[]>(
      `insert into orders.test_payments (key, amount, currency, state, settles_at)
       values (?, ?, ?, ?, now() + ? * interval '1 millisecond') on conflict (key) do update set state = excluded.state where test_payments.state = 'failed' returning key`,
      [key, amount.amount, amount.currency, state, settlesAfterMs],
    );
    return entered.length > 0;
  }

  async stateOf(key: string): Promise<PaymentState | undefined> {
    const [entry] = await this.em.execute<{ state: PaymentState }[]>(
      `select case when settles_at > now() then 'processing' else state end as state
       from orders.test_payments where key = ? and state <> 'failed'`,
      [key],
    );
    return entry?.state;
  }

  async capture(key: string): Promise<void> {
    await this.em.execute(
      `update orders.test_payments set state = 'captured' where key = ? and state = 'authorised'`,
      [key],
      'run',
    );
  }

  async refund(key: string, refundId: string, amount: number): Promise<void> {
    await this.em.execute(
      `with given as (
         insert into orders.test_refunds (id, key, amount)
         select ?::uuid, key, ? from orders.test_payments where key = ? and state in ('authorised', 'captured')
         on conflict (id) do nothing
         returning key, amount
       )
       update orders.test_payments p set state = 'captured', refunded = p.refunded + given.amount
       from given where p.key = given.key and state in ('authorised', 'captured')`,
      [refundId, amount, key],
      'run',
    );
  }

  /** Enters the key as voided if there is nothing to void, so that nothing can be held under it later. */
  async void(key: string): Promise<void> {
    await this.em.execute(
      `insert into orders.test_payments (key, amount, currency, state) values (?, 0, '', 'voided')
       on conflict (key) do update set state = 'voided', settles_at = now()
         where test_payments.state in ('authorised', 'captured', 'failed')`,
      [key],
      'run',
    );
  }
}
