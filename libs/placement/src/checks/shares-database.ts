import { reportOf } from '../model/process-report.js';
import type { Check } from './check.js';

/**
 * Both apps use the same schema of the same PostgreSQL server. Otherwise, data would be split between two databases. A
 * process in which the context has no database is not checked.
 */
export const sharesDatabase: Check = ({ context, app, processes, others }) => {
  const both = [...processes, ...others].flatMap((record) => {
    const report = reportOf(record);
    if (!report || report.storing?.includes(context) === false) return [];
    return [{ name: record.name, identity: report.databases[context]?.identity }];
  });
  const unknown = [...new Set(both.flatMap(({ name, identity }) => (identity === undefined ? [name] : [])))];
  if (unknown.length > 0)
    return unknown.map(
      (name) =>
        `${name} reports no PostgreSQL database of ${context}: an embedded database cannot be shared. Set DATABASE_URL, or wait until the database responds.`,
    );
  return new Set(both.map(({ identity }) => identity)).size > 1
    ? [`${app} and the other app use different databases of ${context}: give them the same DATABASE_URL.`]
    : [];
};
