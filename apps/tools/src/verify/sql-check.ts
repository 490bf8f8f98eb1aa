import { type Check, type Finding, type Invariant } from './check.js';
import type { Context } from './ground.js';

/**
 * A query of one database whose rows are the violations, each with a text `what`. It can read the moment
 * `before` from the table `settled`: what has changed since then may still be on its way.
 */
export function sqlCheck(invariant: Invariant, title: string, context: Context, violations: string): Check {
  const counted = `
    with settled as (select now() - ? * interval '1 second' as before), violation as (${violations})
    select count(*)::int as count, coalesce((array_agg(what))[1:5], '{}') as examples from violation`;
  const find = async ({ databases, settledSeconds }: Parameters<Check['find']>[0]): Promise<Finding> => {
    const [finding] = await databases[context].query<Finding>(counted, [settledSeconds]);
    return finding!;
  };
  return { invariant, title, find };
}
