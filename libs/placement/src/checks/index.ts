import { respondsToProbes } from './responds-to-probes.js';
import type { Check } from './check.js';
import { hasCompatibleContracts } from './has-compatible-contracts.js';
import { hasEnoughConnections } from './has-enough-connections.js';
import { hasSameSettings } from './has-same-settings.js';
import { hasNoPendingMigrations } from './has-no-pending-migrations.js';
import { sharesDatabase } from './shares-database.js';
import { supportsPlacements } from './supports-placements.js';

/** Run before an app takes more of the work of a context, by name. All run, so that every problem is listed. */
export const checks: Readonly<Record<string, Check>> = {
  probes: respondsToProbes,
  database: sharesDatabase,
  migrations: hasNoPendingMigrations,
  settings: hasSameSettings,
  connections: hasEnoughConnections,
  placements: supportsPlacements,
  contracts: hasCompatibleContracts,
};

/** An app with another database would split the data: this check cannot be skipped. */
export const requiredChecks: readonly string[] = ['database'];
