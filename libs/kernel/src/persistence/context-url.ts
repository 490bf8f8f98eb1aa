import { Env, Settings, type Configuration, type SettingsClass } from '#kernel/config';
import { PersistenceSettings } from './persistence-settings.js';
import { IsPostgresUrl } from './postgres-url.js';

interface ContextDatabaseUrl {
  readonly url?: string;
}

/** Declarations, filled while modules are loaded; they hold no values. */
const settingsByContext = new Map<string, SettingsClass<ContextDatabaseUrl>>();

/** Declares the setting `<CONTEXT>_DATABASE_URL`, so that it is validated on startup and listed in `.env.example`. */
export function declareDatabaseUrl(context: string): void {
  if (settingsByContext.has(context)) return;

  @Settings('persistence')
  class ContextDatabaseSettings {
    @Env(databaseUrlVariable(context), {
      optional: true,
      secret: true,
      description: `PostgreSQL URL for ${context}. Default: DATABASE_URL.`,
    })
    @IsPostgresUrl()
    readonly url?: string;
  }
  settingsByContext.set(context, ContextDatabaseSettings);
}

/** The variable of a context's own PostgreSQL URL. */
export function databaseUrlVariable(context: string): string {
  return `${context.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

/** Returns those of `contexts` that use a database and have no PostgreSQL URL, each with the variable that sets it. */
export function contextsWithoutDatabaseUrl(
  contexts: readonly string[],
  configuration: Configuration,
): { context: string; variable: string }[] {
  if (configuration.validPropertiesOf(PersistenceSettings).databaseUrl !== undefined) return [];
  return contexts
    .filter(
      (context) =>
        settingsByContext.has(context) &&
        configuration.validPropertiesOf(settingsByContext.get(context)!).url === undefined,
    )
    .map((context) => ({ context, variable: databaseUrlVariable(context) }));
}

/** The hosts of the contexts' PostgreSQL servers that are not this machine. */
export function remoteDatabaseHosts(contexts: readonly string[], configuration: Configuration): string[] {
  const urls = contexts.flatMap((context) => databaseUrlOf(context, configuration) ?? []);
  const hosts = new Set(urls.map(hostOf));
  return [...hosts].filter((host) => !/^(|\/.*|localhost|127\.[\d.]+|\[?::1\]?)$/.test(host));
}

/** A query parameter overrides the host of the URL; it may also be the folder of a Unix socket. */
function hostOf(url: string): string {
  const { hostname, searchParams } = new URL(url);
  return searchParams.get('host') ?? hostname;
}

/** The PostgreSQL URL of the context; undefined if it uses the embedded database. */
export function databaseUrlOf(context: string, configuration: Configuration): string | undefined {
  const ownSettings = settingsByContext.get(context);
  const ownUrl = ownSettings && configuration.of(ownSettings).url;
  return ownUrl ?? configuration.of(PersistenceSettings).databaseUrl;
}
