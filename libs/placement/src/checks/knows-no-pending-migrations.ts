import { reportOf } from '../model/process-report.js';
import type { Check } from './check.js';

/** No process knows a migration of the context that is not applied. */
export const knowsNoPendingMigrations: Check = ({ context, processes, others }) =>
  [...processes, ...others].flatMap((record) => {
    const pending = reportOf(record)?.databases[context]?.pending ?? 0;
    return pending > 0
      ? [
          `${record.name} knows ${pending} migrations of ${context} that are not applied: run \`npm run migrate\`.`,
        ]
      : [];
  });
