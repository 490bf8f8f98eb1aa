import { variablesOf } from './env.js';

export type SettingsClass<T extends object = object> = new () => T;

export interface SettingsDeclaration {
  readonly section: string;
  readonly settings: SettingsClass;
}

const declarations: SettingsDeclaration[] = [];

/**
 * Registers a settings class on import: `Configuration.problems` validates it and `.env.example` lists it in `section`.
 * @throws Error if another class declares one of its variables
 */
export function Settings(section: string): <C extends SettingsClass>(settings: C) => void {
  return (settings) => {
    for (const { name } of variablesOf(settings.prototype)) {
      const owner = declarations.find((d) => variablesOf(d.settings.prototype).some((v) => v.name === name));
      if (owner) throw new Error(`${name} is declared by both ${owner.settings.name} and ${settings.name}`);
    }
    declarations.push({ section, settings });
  };
}

export function declaredSettings(): readonly SettingsDeclaration[] {
  return declarations;
}
