import { Env, Settings, settingsOf, validSettingsOf, type SettingsClass } from '#kernel/config';
import { PersistenceSettings } from './persistence-settings.js';
import { IsPostgresUrl } from './postgres-url.js';

interface ContextUrl {
  readonly url?: string;
}

const declared = new Map<string, SettingsClass<ContextUrl>>();

/** Makes `<CONTEXT>_DATABASE_URL` one of the settings that are checked at boot and listed in `.env.example`. */
export function declareUrl(context: string): void {
  if (declared.has(context)) return;

  @Settings('persistence')
  class ContextDatabaseSettings {
    @Env(variableOf(context), {
      optional: true,
      secret: true,
      description: `PostgreSQL for ${context}. Default: DATABASE_URL.`,
    })
    @IsPostgresUrl()
    readonly url?: string;
  }
  declared.set(context, ContextDatabaseSettings);
}

function variableOf(context: string): string {
  return `${context.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

/** Of `contexts`, those that keep data and were not told in which PostgreSQL, and the variable that would tell. */
export function withoutUrl(contexts: readonly string[]): { context: string; variable: string }[] {
  if (validSettingsOf(PersistenceSettings).databaseUrl !== undefined) return [];
  return contexts
    .filter((context) => declared.has(context) && validSettingsOf(declared.get(context)!).url === undefined)
    .map((context) => ({ context, variable: variableOf(context) }));
}

/** Undefined where the embedded database serves the context. */
export function urlOf(context: string): string | undefined {
  const own = declared.get(context);
  return (own && settingsOf(own).url) ?? settingsOf(PersistenceSettings).databaseUrl;
}
