import { OperatorError } from '#kernel/config';
import { sessionLimits } from './pool.js';

const names = Object.keys(sessionLimits) as (keyof typeof sessionLimits)[];

/** Returns the limits that apply to the session as rows of `SessionLimit`. */
export const selectSessionLimits = `select name, setting from pg_settings where name in ('${names.join(`', '`)}') order by name`;

export interface SessionLimit {
  readonly name: keyof typeof sessionLimits;
  readonly setting: string;
}

/** PgBouncer rejects or drops the settings with which a connection starts; then those of its role apply. */
export function assertSessionLimits(context: string, limits: readonly SessionLimit[]): void {
  const dropped = limits.filter(({ name, setting }) => Number(setting) !== sessionLimits[name]);
  if (dropped.length > 0)
    throw settingsProblem(context, `drops ${dropped.map(({ name }) => name).join(', ')}`);
}

/** An error if the settings of PgBouncer have caused the failure; undefined for all other failures. */
export function poolerError(context: string, { message }: Error): OperatorError | undefined {
  const [, name] = /unsupported startup parameter(?: in options)?: (\w+)/.exec(message) ?? [];
  if (name !== undefined) return settingsProblem(context, `rejects ${name}`);
  if (!/prepared statement "cleave_\d+" (already exists|does not exist)/.test(message)) return undefined;
  return new OperatorError(
    `The connection pooler of ${context} loses prepared statements: use PgBouncer 1.21 or later with max_prepared_statements, ` +
      'or pool sessions instead of transactions.',
  );
}

function settingsProblem(context: string, problem: string): OperatorError {
  return new OperatorError(
    `The connection pooler of ${context} ${problem}: let it ignore ${names.join(' and ')} at startup and set them for the role ` +
      'with ALTER ROLE as in docker/roles.sql.',
  );
}
