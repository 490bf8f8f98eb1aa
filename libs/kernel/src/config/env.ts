import 'reflect-metadata';
import type { Mode } from './mode.js';
import { kindOf, type ValueKind } from './value-kind.js';

export type SettingValue = string | number | boolean | readonly string[];

/** A default that depends on NODE_ENV. The variable is required in a mode that is left out. */
export type DefaultPerMode = Readonly<Partial<Record<Mode, SettingValue>>>;

export interface EnvOptions {
  /** Says what the variable is for, with its unit. Shown in `.env.example`. */
  readonly description: string;
  readonly default?: SettingValue | DefaultPerMode;
  /** Without a default: the property may stay undefined. */
  readonly optional?: boolean;
  /** The value is never printed, neither by the settings nor in errors. */
  readonly secret?: boolean;
}

export interface Variable extends EnvOptions {
  readonly name: string;
  readonly property: string;
  readonly kind: ValueKind;
}

const variablesKey = Symbol('cleave:variables');

/**
 * Fills the property from an environment variable, coerced to the property's type: `string`, `number`, `boolean`
 * (true, false, 1 or 0) or a list of strings (comma-separated; give it a default, if only an empty one).
 * An empty variable counts as unset.
 */
export function Env(name: string, options: EnvOptions): PropertyDecorator {
  return (target, key) => {
    const property = String(key);
    const isList = Array.isArray(options.default); // a `readonly string[]` leaves no trace of its type
    const kind = kindOf(isList ? Array : Reflect.getMetadata('design:type', target, key));
    if (!kind) throw new TypeError(`${target.constructor.name}.${property}: @Env cannot fill this type`);
    const variables = variablesOf(target);
    Reflect.defineMetadata(variablesKey, [...variables, { ...options, name, property, kind }], target);
  };
}

/** The variables declared on a prototype and those it inherits, in the order they were declared. */
export function variablesOf(prototype: object): readonly Variable[] {
  return (Reflect.getMetadata(variablesKey, prototype) ?? []) as Variable[];
}

export function defaultOf({ default: fallback }: EnvOptions, mode: Mode): SettingValue | undefined {
  return isPerMode(fallback) ? fallback[mode] : fallback;
}

export function isPerMode(fallback: EnvOptions['default']): fallback is DefaultPerMode {
  return typeof fallback === 'object' && !Array.isArray(fallback);
}
