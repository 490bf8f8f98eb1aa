import { reportOf } from '../model/process-report.js';
import type { Check } from './check.js';

/** No process contains a migration of the context that is not applied. */
export const hasNoPendingMigrations: Check = ({ context, processes, others }) =>
  [...processes, ...others].flatMap((record) => {
    const pending = reportOf(record)?.databases[context]?.pending ?? 0;
    const migrations =
      pending === 1 ? `1 migration of ${context} that is` : `${pending} migrations of ${context} that are`;
    return pending > 0
      ? [`App ${record.name} contains ${migrations} not applied: run \`npm run migrate\`.`]
      : [];
  });
