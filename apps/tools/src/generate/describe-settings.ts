import {
  declaredSettings,
  defaultOf,
  modes,
  variablesOf,
  type SettingsDeclaration,
  type DefaultPerMode,
  type Mode,
  type SettingsClass,
  type SettingValue,
  type Variable,
} from '#kernel/config';

export interface VariableDescription {
  readonly name: string;
  readonly description: string;
  /** Absent if there is none, and for secrets. */
  readonly default?: SettingValue | DefaultPerMode;
  /** The modes in which the variable must be set. */
  readonly requiredIn: readonly Mode[];
  readonly secret: boolean;
}

export interface LibDescription {
  readonly lib: string;
  readonly variables: readonly VariableDescription[];
}

/** All declared settings by lib, in an order independent of import order. */
export function describeSettings(): readonly LibDescription[] {
  const byLib = Map.groupBy(declaredSettings(), ({ section }) => section);
  return [...byLib]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lib, declarations]) => ({ lib, variables: variablesIn(declarations) }));
}

function variablesIn(declarations: readonly SettingsDeclaration[]): VariableDescription[] {
  return declarations
    .map(({ settings }) => ({ settings, variables: variablesOf(settings.prototype) }))
    .toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
    .flatMap(({ variables }) => variables.map(describe));
}

/** Sort key: the class name, then the first variable, as classes created in a function may share a name. */
function sortKeyOf({
  settings,
  variables,
}: {
  settings: SettingsClass;
  variables: readonly Variable[];
}): string {
  return `${settings.name} ${variables[0]?.name}`;
}

function describe(variable: Variable): VariableDescription {
  const { name, description, default: defaultValue, optional = false, secret = false } = variable;
  const requiredIn = modes.filter((mode) => !optional && defaultOf(variable, mode) === undefined);
  return { name, description, requiredIn, secret, ...(!secret && { default: defaultValue }) };
}
