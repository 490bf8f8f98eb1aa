import { reportOf, reportVersion } from '../model/process-report.js';
import type { Check } from './check.js';

/** Every running process supports placements; an older one would take a part of the work regardless. */
export const supportsPlacements: Check = ({ all }) =>
  all
    .filter((record) => (reportOf(record)?.version ?? 0) < reportVersion)
    .map(
      ({ name, version, instance }) =>
        `${name} ${instance.slice(0, 8)} (version ${version}) runs a version without placements: update it first.`,
    );
