import { isPerMode, type SettingValue } from '#kernel/config';
import type { LibDescription, VariableDescription } from './describe-settings.js';
import { formatDefaults, formatRequirement, formatValue } from './format-setting.js';

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
  const defaults = isPerMode(fallback) ? `Default: ${formatDefaults(fallback)}.` : '';
  const notes = [defaults, formatRequirement(requiredIn)].filter(Boolean).join(' ');
  const value = fallback === undefined || isPerMode(fallback) ? '' : quoteIfNeeded(fallback);
  return [
    `# ${description}`,
    ...(notes ? [`# ${notes}`] : []),
    `${requiredIn.length > 0 ? '' : '# '}${name}=${value}`,
  ].join('\n');
}

/** Quotes values that an env file parser would otherwise misread. */
function quoteIfNeeded(value: SettingValue): string {
  const text = formatValue(value);
  return /[\s#"']/.test(text) ? JSON.stringify(text) : text;
}
