/**
 * The option, of those that a script of npm declares, that was written before `--`. npm takes it for one of its own: the
 * script only receives an environment variable, such as `npm_config_dry_run=true`, and for `--no-route` an empty
 * `npm_config_route`.
 */
export function optionKeptByNpm(options: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  return options.find((option) => {
    const isNegated = option.startsWith('no-');
    const value = env[`npm_config_${option.replace(/^no-/, '').replaceAll('-', '_')}`];
    return isNegated ? value === '' : Boolean(value);
  });
}
