import type { ContextName } from '#contracts/contexts';
import type { Check, Finding, Invariant } from './check.js';

/**
 * A check in one database. The query returns one row per violation with a text column `example`. It may read the
 * timestamp `cutoff` from the table `grace`, to ignore rows that changed later and may be in flight.
 */
export function sqlCheck(
  invariant: Invariant,
  title: string,
  context: ContextName,
  violations: string,
): Check {
  const query = `
    with grace as (select now() - ? * interval '1 second' as cutoff), violation as (${violations})
    select count(*)::int as count, coalesce((array_agg(example))[1:5], '{}') as examples from violation`;
  const find = async ({ databases, graceSeconds }: Parameters<Check['find']>[0]): Promise<Finding> => {
    const [finding] = await databases[context].query<Finding>(query, [graceSeconds]);
    return finding!;
  };
  return { invariant, title, find };
}
