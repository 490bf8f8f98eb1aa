import { isProduction, type Configuration } from '#kernel/config';
import { assertModeIsChosen, BootError } from '#process';

/** @throws BootError if the databases may be those of a deployment: the password of the demo admin is public */
export function assertAcceptsDemoData(configuration: Configuration): void {
  if (isProduction(configuration))
    throw new BootError('demo', [
      'With NODE_ENV=production, no demo data is added: the password of its admin is public.',
    ]);
  assertModeIsChosen('demo', ['auth', 'products'], configuration);
}
