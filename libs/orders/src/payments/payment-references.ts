import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';

/** What a provider calls the payments that we know by our keys. */
@Injectable()
export class PaymentReferences {
  constructor(private readonly em: EntityManager) {}

  /** Null where the payment was voided before it had a name; undefined where nothing is known of it. */
  async find(key: string): Promise<string | null | undefined> {
    const [found] = await this.em.execute<{ reference: string | null }[]>(
      'select reference from orders.payment_references where key = ?',
      [key],
    );
    return found?.reference;
  }

  /** Notes the name, or with null that there shall be none; what was noted first stays, and is answered. */
  async note(key: string, reference: string | null): Promise<string | null> {
    const [noted] = await this.em.execute<{ reference: string | null }[]>(
      `insert into orders.payment_references (key, reference) values (?, ?)
       on conflict (key) do update set reference = payment_references.reference returning reference`,
      [key, reference],
    );
    return noted!.reference;
  }
}
