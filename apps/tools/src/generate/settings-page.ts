import { isPerMode } from '#kernel/config';
import type { LibDescription } from './describe-settings.js';
import { formatDefaults, formatRequirement, formatValue } from './format-setting.js';
import { code, page, table } from './markdown.js';

/** Lists every environment variable; `.env.example` has the same content. */
export function settingsPage(libs: readonly LibDescription[]): string {
  const sections = libs.map(({ lib, variables }) => {
    const rows = variables.map(({ name, description, default: value, requiredIn }) => [
      code(name),
      description,
      value === undefined ? '-' : isPerMode(value) ? formatDefaults(value) : code(formatValue(value)),
      formatRequirement(requiredIn) || '-',
    ]);
    return `## ${lib}\n\n${table(['Variable', 'Purpose', 'Default', 'Required'], rows)}`;
  });
  return page('Settings', 'the settings classes', ...sections);
}
