import type { DefaultPerMode, LibDescription, SettingValue, VariableDescription } from '#kernel/config';

const heading = [
  '# Every variable this program reads, with its default. Generated from the settings classes',
  '# by `npm run generate`; do not edit it by hand.',
];

/** The whole of `.env.example`: what is optional is commented out, what is required is not. */
export function envExampleText(libs: readonly LibDescription[]): string {
  const sections = libs.map(({ lib, variables }) =>
    [`# ---- ${lib} ----`, ...variables.map(entry)].join('\n\n'),
  );
  return `${[heading.join('\n'), ...sections].join('\n\n')}\n`;
}

function entry(variable: VariableDescription): string {
  const { name, description, required } = variable;
  const { note, value } = defaultOf(variable);
  return [`# ${description}`, ...(note ? [`# ${note}`] : []), `${required ? '' : '# '}${name}=${value}`].join(
    '\n',
  );
}

function defaultOf({ default: fallback, required }: VariableDescription): { note: string; value: string } {
  if (fallback === undefined) return { note: required ? 'Required.' : '', value: '' };
  if (!isPerMode(fallback)) return { note: '', value: assigned(fallback) };
  const byValue = Map.groupBy(Object.keys(fallback), (mode) =>
    shown(fallback[mode as keyof DefaultPerMode]!),
  );
  const defaults = [...byValue].map(([value, modes]) => `${value} in ${modes.join(' and ')}`).join(', ');
  return { note: `Default: ${defaults}.${required ? ' Required elsewhere.' : ''}`, value: '' };
}

function isPerMode(fallback: SettingValue | DefaultPerMode): fallback is DefaultPerMode {
  return typeof fallback === 'object' && !Array.isArray(fallback);
}

function shown(value: SettingValue): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** Quoted where an env file would read it otherwise. */
function assigned(value: SettingValue): string {
  const text = shown(value);
  return /[\s#"']/.test(text) ? JSON.stringify(text) : text;
}
