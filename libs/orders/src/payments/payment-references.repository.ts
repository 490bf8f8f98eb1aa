import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';

/** Maps our payment keys to the ids of the provider. */
@Injectable()
export class PaymentReferencesRepository {
  constructor(private readonly em: EntityManager) {}

  /** Null if the payment was voided before the provider assigned an id; undefined for an unknown key. */
  async find(key: string): Promise<string | null | undefined> {
    const [row] = await this.em.execute<{ reference: string | null }[]>(
      'select reference from orders.payment_references where key = ?',
      [key],
    );
    return row?.reference;
  }

  /** Stores the reference unless one is stored already, and returns the stored one. Null marks a voided payment. */
  async storeIfAbsent(key: string, reference: string | null): Promise<string | null> {
    const [stored] = await this.em.execute<{ reference: string | null }[]>(
      `insert into orders.payment_references (key, reference) values (?, ?)
       on conflict (key) do update set reference = payment_references.reference returning reference`,
      [key, reference],
    );
    return stored!.reference;
  }
}
