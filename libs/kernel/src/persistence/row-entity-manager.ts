import { TransactionContext } from '@mikro-orm/core';
import { BasePostgreSqlEntityManager } from '@mikro-orm/sql';

type Statement = Parameters<BasePostgreSqlEntityManager['execute']>;
type Method = 'all' | 'get' | 'run' | undefined;

/** Reads rows without a unit of work, which only entities need. */
export class RowEntityManager extends BasePostgreSqlEntityManager {
  override execute(...given: readonly unknown[]): Promise<never> {
    const statement = given as unknown as Statement;
    const [query, params, method] = statement as readonly [Statement[0], Statement[1], Statement[2] | Method];
    const isPlain = typeof method !== 'object' && !TransactionContext.getEntityManager(this.name);
    const answer = isPlain ? this.getDriver().execute(query, params, method) : super.execute(...statement);
    return answer as Promise<never>;
  }
}
