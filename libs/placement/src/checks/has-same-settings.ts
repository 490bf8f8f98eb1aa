import { reportOf } from '../model/process-report.js';
import type { Check } from './check.js';

/** Every setting that both apps read has the same value, and the same secrets are set. */
export const hasSameSettings: Check = ({ app, processes, others }) => {
  const [settings] = processes.map((record) => reportOf(record)?.settings);
  const different = new Map<string, Set<string>>();
  for (const record of [...processes, ...others])
    for (const [variable, hash] of Object.entries(reportOf(record)?.settings ?? {})) {
      if (settings?.[variable] === undefined || settings[variable] === hash) continue;
      different.set(variable, (different.get(variable) ?? new Set()).add(record.name));
    }
  return [...different].map(
    ([variable, names]) =>
      `${variable} differs between ${app} and ${[...names].join(', ')}: set the same value.`,
  );
};
