import { variablesOf } from './env.js';
import { printWithoutSecrets } from './print-without-secrets.js';

export type SettingsClass<T extends object = object> = new () => T;

export interface Declaration {
  readonly lib: string;
  readonly settings: SettingsClass;
}

const declarations: Declaration[] = [];

/**
 * Declares a class of settings when its file is imported, so that `loadSettings` checks it with all others and
 * `.env.example` lists it under `lib`. A variable belongs to one class only.
 */
export function Settings(lib: string): <C extends SettingsClass>(settings: C) => void {
  return (settings) => {
    for (const { name } of variablesOf(settings.prototype)) {
      const owner = declarations.find((d) => variablesOf(d.settings.prototype).some((v) => v.name === name));
      if (owner) throw new Error(`${name} is declared by both ${owner.settings.name} and ${settings.name}`);
    }
    printWithoutSecrets(settings.prototype);
    declarations.push({ lib, settings });
  };
}

export function declaredSettings(): readonly Declaration[] {
  return declarations;
}
