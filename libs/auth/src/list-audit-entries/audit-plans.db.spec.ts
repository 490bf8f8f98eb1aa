import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager, RawQueryFragment } from '@mikro-orm/sql';
import { explain, type PlanMode, type QueryPlan } from '#kernel/persistence/testing';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { AuthReplicas } from '../testing/auth-replicas.js';

const createEntries = `
  insert into auth.audit_entries (id, action, details)
  select md5('e' || i)::uuid, 'login', '{}' from generate_series(1, 12000) i`;
const changeTwo = `
  update auth.audit_entries set action = 'erased' where id in (md5('e5')::uuid, md5('e7')::uuid)`;

describe('The queries of auth.list-audit-entries', () => {
  let auth: AuthReplicas;
  let orm: MikroORM;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    for (const statement of [createEntries, 'vacuum analyze', changeTwo]) await auth.sql.query(statement);
    const clientUrl = process.env['DATABASE_URL']!;
    orm = new MikroORM({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
  });
  afterAll(async () => {
    await orm.close();
    await auth.stop();
  });

  async function scansOf(mode: PlanMode, read: (trail: AuditTrailRepository) => Promise<unknown>) {
    const plans: QueryPlan[] = [];
    const execute = async (query: RawQueryFragment) => {
      plans.push(await explain(orm.em, query, mode));
      return [{ at: 0 }];
    };
    await read(new AuditTrailRepository({ execute } as unknown as EntityManager));
    return plans.flatMap(({ scans }) => scans);
  }

  it.each<PlanMode>(['custom', 'generic'])(
    'visit few rows for an action that the statistics do not contain, with a %s plan',
    async (mode) => {
      const filter = { action: 'erased' } as const;
      const scans = [
        ...(await scansOf(mode, (trail) => trail.list(filter, { limit: 20, after: undefined }))),
        ...(await scansOf(mode, (trail) => trail.count(filter))),
      ];
      expect(scans.filter(({ rows }) => rows > 100)).toEqual([]);
    },
  );

  it.each<PlanMode>(['custom', 'generic'])(
    'count a bounded number of entries, with a %s plan',
    async (mode) => {
      for (const filter of [{}, { action: 'login' } as const]) {
        const scans = await scansOf(mode, (trail) => trail.count(filter));
        expect(scans.filter(({ rows }) => rows > 10_001)).toEqual([]);
      }
      expect(await new AuditTrailRepository(orm.em).count({})).toBe(10_001);
    },
  );
});
