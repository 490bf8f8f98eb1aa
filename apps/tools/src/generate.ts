import './cli/report-operator-errors.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { contexts, contracts, splitApps } from '#contracts/contexts';
import { asyncApiFile } from './generate/asyncapi/asyncapi-file.js';
import { databaseRolesFile } from './generate/database-roles.js';
import { dependenciesFile } from './generate/dependencies-file.js';
import { describeSettings } from './generate/describe-settings.js';
import { envExampleText } from './generate/env-example-text.js';
import { eventsPage } from './generate/events-page.js';
import { failuresPage } from './generate/failures-page.js';
import { readImports } from './generate/import-graph.js';
import { messagesPage } from './generate/messages-page.js';
import { modulesPage } from './generate/modules-page.js';
import { nestCliFile } from './generate/nest-cli-file.js';
import { outdatedFiles } from './generate/outdated-files.js';
import { packageFile } from './generate/package-file.js';
import { settingsPage } from './generate/settings-page.js';
import { monolithComposeFile } from './generate/monolith-compose-file.js';
import { splitComposeFile } from './generate/split-compose-file.js';
import { describeSystem } from './generate/system-description.js';
import { modules } from '../../modules.js';
import { readCommandLine } from '#process';

// Importing the modules registers their settings classes.

const { values } = readCommandLine({
  command: 'npm run generate',
  purpose: 'Writes the files that are generated from contracts, settings and modules.',
  options: {
    check: {
      type: 'boolean',
      description: 'Writes nothing; exits with 1 if a file is out of date.',
      default: false,
    },
  },
  example: '--check',
});

const settings = describeSettings();
const system = await describeSystem(contracts, modules);
const apps = ['monolith', ...splitApps];
const manifest = readFileSync('package.json', 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
const expected = {
  '.env.example': envExampleText(settings),
  'docker/compose.monolith.yaml': monolithComposeFile(contexts),
  'docker/compose.split.yaml': splitComposeFile(contexts),
  'docker/roles.sql': databaseRolesFile(contexts),
  'libs/contracts/src/contexts/dependencies.ts': dependenciesFile(system),
  'docs/generated/asyncapi.json': asyncApiFile(system, version),
  'docs/generated/events.md': eventsPage(system),
  'docs/generated/failures.md': failuresPage(system),
  'docs/generated/messages.md': messagesPage(system),
  'docs/generated/modules.md': modulesPage(await readImports()),
  'docs/generated/settings.md': settingsPage(settings),
  'nest-cli.json': nestCliFile(apps),
  'package.json': packageFile(manifest, apps),
};

const outdated = outdatedFiles(expected);
if (!values.check) {
  for (const [file, content] of Object.entries(expected)) writeFileSync(file, content);
} else if (outdated.length > 0) {
  console.error(`${outdated.join(', ')}: out of date. Run \`npm run generate\` and commit the files.`);
  process.exitCode = 1;
}
