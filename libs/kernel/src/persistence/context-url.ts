import { Env, Settings, settingsOf, type SettingsClass } from '#kernel/config';
import { PersistenceSettings } from './persistence-settings.js';
import { IsPostgresUrl } from './postgres-url.js';

interface ContextUrl {
  readonly url?: string;
}

const declared = new Map<string, SettingsClass<ContextUrl>>();

/** Makes `<CONTEXT>_DATABASE_URL` one of the settings that are checked at boot and listed in `.env.example`. */
export function declareUrl(context: string): void {
  if (declared.has(context)) return;
  const variable = `${context.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;

  @Settings('persistence')
  class ContextDatabaseSettings {
    @Env(variable, {
      optional: true,
      secret: true,
      description: `PostgreSQL for ${context}. Default: DATABASE_URL.`,
    })
    @IsPostgresUrl()
    readonly url?: string;
  }
  declared.set(context, ContextDatabaseSettings);
}

/** Undefined where the embedded database serves the context. */
export function urlOf(context: string): string | undefined {
  const own = declared.get(context);
  return (own && settingsOf(own).url) ?? settingsOf(PersistenceSettings).databaseUrl;
}
