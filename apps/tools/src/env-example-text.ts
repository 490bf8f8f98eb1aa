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

/** The whole of `.env.example`: what is optional is commented out, what is required anywhere is not. */
export function envExampleText(libs: readonly LibDescription[]): string {
  const sections = libs.map(({ lib, variables }) =>
    [`# ---- ${lib} ----`, ...variables.map(entry)].join('\n\n'),
  );
  return `${[heading.join('\n'), ...sections].join('\n\n')}\n`;
}

function entry({ name, description, default: fallback, requiredIn }: VariableDescription): string {
  const notes = [defaults(fallback), requirement(requiredIn)].filter(Boolean).join(' ');
  const value = fallback === undefined || isPerMode(fallback) ? '' : assigned(fallback);
  return [
    `# ${description}`,
    ...(notes ? [`# ${notes}`] : []),
    `${requiredIn.length > 0 ? '' : '# '}${name}=${value}`,
  ].join('\n');
}

function defaults(fallback: VariableDescription['default']): string {
  if (!isPerMode(fallback)) return '';
  const byValue = Map.groupBy(Object.keys(fallback), (mode) =>
    shown(fallback[mode as keyof DefaultPerMode]!),
  );
  const each = [...byValue].map(([value, where]) => `${value} in ${where.join(' and ')}`);
  return `Default: ${each.join(', ')}.`;
}

function requirement(requiredIn: readonly Mode[]): string {
  if (requiredIn.length === 0) return '';
  return requiredIn.length === modes.length ? 'Required.' : `Required in ${requiredIn.join(' and ')}.`;
}

function shown(value: SettingValue): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** Quoted where an env file would read it otherwise. */
function assigned(value: SettingValue): string {
  const text = shown(value);
  return /[\s#"']/.test(text) ? JSON.stringify(text) : text;
}
