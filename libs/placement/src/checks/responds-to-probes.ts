import type { Check } from './check.js';

const probes = 20;

/** The app runs, and each of its processes is ready 20 times in a row: it reaches its database and Redis. */
export const respondsToProbes: Check = async ({ app, context, processes, readinessOf }) => {
  if (processes.length === 0)
    return [
      `No running process of ${app} hosts ${context}: start it, for example with \`npm run start:${app}\`.`,
    ];
  const problems = await Promise.all(
    processes.map(async ({ address, instance }) => {
      for (let probe = 1; probe <= probes; probe++) {
        const reason = address === null ? 'it has no address' : await readinessOf(address);
        if (reason !== undefined)
          return `${app} ${instance.slice(0, 8)} did not respond to probe ${probe} of ${probes}: ${reason}. See its log and ${address}/health/ready.`;
      }
      return undefined;
    }),
  );
  return problems.filter((problem) => problem !== undefined);
};
