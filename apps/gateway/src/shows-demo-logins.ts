import { ProcessSettings, type Configuration } from '#kernel/config';

/** Only with `--demo`, and in a development mode that was chosen: a gateway has no database by which it could be recognised as a deployment. */
export function showsDemoLogins(configuration: Configuration, args: readonly string[]): boolean {
  const isDevelopment =
    configuration.isSet('NODE_ENV') && configuration.of(ProcessSettings).mode === 'development';
  return isDevelopment && args.includes('--demo');
}
