import { TransactionContext } from '@mikro-orm/core';
import { BasePostgreSqlEntityManager } from '@mikro-orm/sql';

type Statement = Parameters<BasePostgreSqlEntityManager['execute']>;
type Method = 'all' | 'get' | 'run' | undefined;

/** Executes raw SQL without creating a unit of work, which only entities need. */
export class RawSqlEntityManager extends BasePostgreSqlEntityManager {
  override execute(...args: readonly unknown[]): Promise<never> {
    const statement = args as unknown as Statement;
    const [query, params, method] = statement as readonly [Statement[0], Statement[1], Statement[2] | Method];
    const bypass = typeof method !== 'object' && !TransactionContext.getEntityManager(this.name);
    const result = bypass ? this.getDriver().execute(query, params, method) : super.execute(...statement);
    return result as Promise<never>;
  }
}
