import { modes, type DefaultPerMode, type Mode, type SettingValue } from '#kernel/config';

/** For example `127.0.0.1 in development and test, 0.0.0.0 in production`. */
export function formatDefaults(fallback: DefaultPerMode): string {
  const byValue = Map.groupBy(Object.keys(fallback), (mode) =>
    formatValue(fallback[mode as keyof DefaultPerMode]!),
  );
  return [...byValue].map(([value, inModes]) => `${value} in ${inModes.join(' and ')}`).join(', ');
}

export function formatRequirement(requiredIn: readonly Mode[]): string {
  if (requiredIn.length === 0) return '';
  return requiredIn.length === modes.length ? 'Required.' : `Required in ${requiredIn.join(' and ')}.`;
}

export function formatValue(value: SettingValue): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
