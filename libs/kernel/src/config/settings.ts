import { variablesOf } from './env.js';

export type SettingsClass<T extends object = object> = new () => T;

export interface Declaration {
  readonly lib: string;
  readonly settings: SettingsClass;
}

const declarations: Declaration[] = [];

/**
 * Registers a settings class on import: `Configuration.problems` validates it and `.env.example` lists it under `lib`.
 * @throws Error if another class declares one of its variables
 */
export function Settings(lib: string): <C extends SettingsClass>(settings: C) => void {
  return (settings) => {
    for (const { name } of variablesOf(settings.prototype)) {
      const owner = declarations.find((d) => variablesOf(d.settings.prototype).some((v) => v.name === name));
      if (owner) throw new Error(`${name} is declared by both ${owner.settings.name} and ${settings.name}`);
    }
    declarations.push({ lib, settings });
  };
}

export function declaredSettings(): readonly Declaration[] {
  return declarations;
}
