import { respondsToProbes } from './responds-to-probes.js';
import type { Check } from './check.js';
import { hasCompatibleContracts } from './has-compatible-contracts.js';
import { hasEnoughConnections } from './has-enough-connections.js';
import { hasSameSettings } from './has-same-settings.js';
import { knowsNoPendingMigrations } from './knows-no-pending-migrations.js';
import { sharesDatabase } from './shares-database.js';
import { understandsPlacements } from './understands-placements.js';

/** Made before an app takes more of the work of a context, by name. All are made, so that every problem is listed. */
export const checks: Readonly<Record<string, Check>> = {
  probes: respondsToProbes,
  database: sharesDatabase,
  migrations: knowsNoPendingMigrations,
  settings: hasSameSettings,
  connections: hasEnoughConnections,
  placements: understandsPlacements,
  contracts: hasCompatibleContracts,
};

/** An app with another database would split the data: this check cannot be skipped. */
export const requiredChecks: readonly string[] = ['database'];
