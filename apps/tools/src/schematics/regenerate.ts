import { execFileSync } from 'node:child_process';
import type { Rule, SchematicContext } from '@angular-devkit/schematics';
import { RunSchematicTask } from '@angular-devkit/schematics/tasks/index.js';

const nextSteps = `When your change is complete, approve the change of the public contract, and review the diff:
  npm run generate && npm run approve`;

/** Runs after the files are written: updates those that `npm run generate` derives from them. */
export function regenerate(): Rule {
  return (_, { logger }) => {
    execFileSync(process.execPath, ['--run', 'generate'], { stdio: 'inherit' });
    logger.info(nextSteps);
  };
}

/** Schedules `regenerate`, which a dry run does not execute. */
export function regenerateAfterwards(context: SchematicContext): void {
  context.addTask(new RunSchematicTask('regenerate', {}));
}
