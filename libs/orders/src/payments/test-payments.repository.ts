import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import type { Charge, PaymentState } from './payment-provider.js';

/** Payments of the test provider: one row per key, kept permanently. */
@Injectable()
export class TestPaymentsRepository {
  constructor(private readonly em: EntityManager) {}

  /**
   * Records a failed attempt, which `stateOf` does not report. Returns false and changes nothing if the key already has
   * a payment.
   */
  async recordFailure({ key, amount }: Charge): Promise<boolean> {
    const inserted = await this.em.execute<unknown[]>(
      `insert into orders.test_payments (key, amount, currency, state) values (?, ?, ?, 'failed')
       on conflict (key) do nothing returning key`,
      [key, amount.amount, amount.currency],
    );
    return inserted.length > 0;
  }

  /** Returns false and changes nothing if the key already has a payment that did not fail. */
  async record(
    { key, amount }: Charge,
    state: 'authorised' | 'declined',
    decidesAfterMs: number,
  ): Promise<boolean> {
    const written = await this.em.execute<unknown[]>(
      `insert into orders.test_payments (key, amount, currency, state, decides_at)
       values (?, ?, ?, ?, now() + ? * interval '1 millisecond')
       on conflict (key) do update set state = excluded.state where test_payments.state = 'failed'
       returning key`,
      [key, amount.amount, amount.currency, state, decidesAfterMs],
    );
    return written.length > 0;
  }

  async stateOf(key: string): Promise<PaymentState | undefined> {
    const [row] = await this.em.execute<{ state: PaymentState }[]>(
      `select case when decides_at > now() then 'processing' else state end as state
       from orders.test_payments where key = ? and state <> 'failed'`,
      [key],
    );
    return row?.state;
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
      `with new_refund as (
         insert into orders.test_refunds (id, key, amount)
         select ?::uuid, key, ? from orders.test_payments where key = ? and state in ('authorised', 'captured')
         on conflict (id) do nothing
         returning key, amount
       )
       update orders.test_payments p set state = 'captured', refunded = p.refunded + new_refund.amount
       from new_refund where p.key = new_refund.key and state in ('authorised', 'captured')`,
      [refundId, amount, key],
      'run',
    );
  }

  /** Voids the payment. Without a payment, inserts a voided one, so that a later authorisation has no effect. */
  async void(key: string): Promise<void> {
    await this.em.execute(
      `insert into orders.test_payments (key, amount, currency, state) values (?, 0, '', 'voided')
       on conflict (key) do update set state = 'voided', decides_at = now()
         where test_payments.state in ('authorised', 'captured', 'failed')`,
      [key],
      'run',
    );
  }
}
