import { SchematicsException } from '@angular-devkit/schematics';
import { isReservedInSql, isReservedInTypeScript } from './reserved-words.js';

const word = /^[a-z][a-z0-9]*$/;
const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `count-orders` → `CountOrders` */
export function pascalCase(name: string): string {
  return name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** `count-orders` → `countOrders` */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `count-orders` → `Count orders` */
export function sentenceCase(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @throws SchematicsException unless the name can be that of a database schema without quotes */
export function parseContextName(name = ''): string {
  if (!word.test(name))
    throw new SchematicsException(
      `"${name}" is not a valid context name: it must be one lower-case word, which also names its database schema. ` +
        'Example: npm run g -- context reviews',
    );
  const language = isReservedInTypeScript(name) ? 'TypeScript' : isReservedInSql(name) && 'SQL';
  if (language)
    throw new SchematicsException(`"${name}" is not a valid context name: ${language} reserves this word.`);
  return name;
}

/** @throws SchematicsException unless the name is `<context>.<verb>[-<object>]`, and its constant can have that name */
export function parseMessageName(name = ''): { context: string; name: string } {
  const [context = '', message = '', ...rest] = name.split('.');
  if (!word.test(context) || !kebab.test(message) || rest.length > 0)
    throw new SchematicsException(
      `"${name}" is not a valid message name: it must be <context>.<verb>-<object>. ` +
        'Example: npm run g -- message orders.count-orders',
    );
  if (isReservedInTypeScript(camelCase(message)))
    throw new SchematicsException(`"${name}" is not a valid message name: TypeScript reserves this word.`);
  return { context, name: message };
}

/** @throws SchematicsException unless the name consists of lower-case words with hyphens */
export function parseMigrationName(name = ''): string {
  if (kebab.test(name)) return name;
  throw new SchematicsException(
    `"${name}" is not a valid migration name: it must consist of lower-case words with hyphens. ` +
      'Example: npm run g -- migration products add-brand',
  );
}
