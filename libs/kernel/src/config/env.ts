import 'reflect-metadata';
import type { Mode } from './mode.js';
import { kindOf, type ValueKind } from './value-kind.js';

export type SettingValue = string | number | boolean | readonly string[];

/** A default per NODE_ENV. The variable is required in modes without one. */
export type DefaultPerMode = Readonly<Partial<Record<Mode, SettingValue>>>;

export interface EnvOptions {
  /** Purpose of the variable, with its unit. Shown in `.env.example`. */
  readonly description: string;
  readonly default?: SettingValue | DefaultPerMode;
  /** The property may be undefined. For variables without a default. */
  readonly optional?: boolean;
  /** Excludes the value from all output: printed settings and error messages. */
  readonly secret?: boolean;
}

export interface Variable extends EnvOptions {
  readonly name: string;
  readonly property: string;
  readonly kind: ValueKind;
}

const variablesKey = Symbol('cleave:variables');

/**
 * Binds the property to an environment variable, converted to the type of the property: `string`, `number`, `boolean`
 * (true, false, 1 or 0) or a list of strings (comma-separated; requires a default, which may be empty). An empty
 * variable counts as unset.
 * @throws TypeError for a property of another type
 */
export function Env(name: string, options: EnvOptions): PropertyDecorator {
  return (target, key) => {
    const property = String(key);
    const isList = Array.isArray(options.default); // the compiler emits no type metadata for `readonly string[]`
    const kind = kindOf(isList ? Array : Reflect.getMetadata('design:type', target, key));
    if (!kind) throw new TypeError(`${target.constructor.name}.${property}: @Env does not support this type`);
    const variables = variablesOf(target);
    Reflect.defineMetadata(variablesKey, [...variables, { ...options, name, property, kind }], target);
  };
}

/** The variables declared on a prototype and its ancestors, in declaration order. */
export function variablesOf(prototype: object): readonly Variable[] {
  return (Reflect.getMetadata(variablesKey, prototype) ?? []) as Variable[];
}

export function defaultOf({ default: defaultValue }: EnvOptions, mode: Mode): SettingValue | undefined {
  return isPerMode(defaultValue) ? defaultValue[mode] : defaultValue;
}

export function isPerMode(defaultValue: EnvOptions['default']): defaultValue is DefaultPerMode {
  return typeof defaultValue === 'object' && !Array.isArray(defaultValue);
}
