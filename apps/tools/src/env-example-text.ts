import {
  isPerMode,
  modes,
  type DefaultPerMode,
  type LibDescription,
  type Mode,
  type SettingValue,
  type VariableDescription,
} from '#kernel/config';

const heading = [
  '# Every variable this program reads, with its default. Generated from the settings classes',
  '# by `npm run generate`; do not edit it by hand.',
];

/** Returns the content of `.env.example`. Variables that are optional in every mode are commented out. */
export function envExampleText(libs: readonly LibDescription[]): string {
  const sections = libs.map(({ lib, variables }) =>
    [`# ---- ${lib} ----`, ...variables.map(formatVariable)].join('\n\n'),
  );
  return `${[heading.join('\n'), ...sections].join('\n\n')}\n`;
}

function formatVariable({ name, description, default: fallback, requiredIn }: VariableDescription): string {
  const notes = [formatDefaults(fallback), formatRequirement(requiredIn)].filter(Boolean).join(' ');
  const value = fallback === undefined || isPerMode(fallback) ? '' : quoteIfNeeded(fallback);
  return [
    `# ${description}`,
    ...(notes ? [`# ${notes}`] : []),
    `${requiredIn.length > 0 ? '' : '# '}${name}=${value}`,
  ].join('\n');
}

function formatDefaults(fallback: VariableDescription['default']): string {
  if (!isPerMode(fallback)) return '';
  const byValue = Map.groupBy(Object.keys(fallback), (mode) =>
    formatValue(fallback[mode as keyof DefaultPerMode]!),
  );
  const parts = [...byValue].map(([value, inModes]) => `${value} in ${inModes.join(' and ')}`);
  return `Default: ${parts.join(', ')}.`;
}

function formatRequirement(requiredIn: readonly Mode[]): string {
  if (requiredIn.length === 0) return '';
  return requiredIn.length === modes.length ? 'Required.' : `Required in ${requiredIn.join(' and ')}.`;
}

function formatValue(value: SettingValue): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** Quotes values that an env file parser would otherwise misread. */
function quoteIfNeeded(value: SettingValue): string {
  const text = formatValue(value);
  return /[\s#"']/.test(text) ? JSON.stringify(text) : text;
}
