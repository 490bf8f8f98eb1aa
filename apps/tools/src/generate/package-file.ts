interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
}

const startCommand = 'node --env-file=docker/production.env dist/apps/';

/** Returns `package.json` with one script `start:<app>` per app. Everything else is kept. */
export function packageFile(current: string, apps: readonly string[]): string {
  const manifest = JSON.parse(current) as Manifest;
  const scripts = Object.entries(manifest.scripts);
  const position = scripts.findIndex(([, command]) => command.startsWith(startCommand));
  const kept = scripts.filter(([, command]) => !command.startsWith(startCommand));
  const startScripts = apps.map((app) => [`start:${app}`, `${startCommand}${app}/src/main.js`]);
  const all = [...kept.slice(0, position), ...startScripts, ...kept.slice(position)];
  return `${JSON.stringify({ ...manifest, scripts: Object.fromEntries(all) as object }, null, 2)}\n`;
}
