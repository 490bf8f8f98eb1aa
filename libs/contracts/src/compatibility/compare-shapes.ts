import { isInputCompatible, isOutputCompatible, rulesOf } from './rules.js';
import { parentOf, type Shape } from './payload-shape.js';

/** Why a receiver that validates `accepted` rejects a payload of the form `sent`. `strict`: it also rejects unknown fields. */
export function rejections(sent: Shape, accepted: Shape, { strict }: { strict: boolean }): string[] {
  const invalid = Object.entries(accepted).flatMap(([path, rules]) => {
    const own = sent[path];
    if (!own) return rules.optional || !hasParent(sent, path) ? [] : [`${path} is required, but not sent`];
    return rulesOf(own, rules)
      .filter((rule) => !isInputCompatible(rule, own[rule], rules[rule]))
      .map(
        (rule) =>
          `${rule} of ${path} is ${format(own[rule])} when sent, but ${format(rules[rule])} is required`,
      );
  });
  const unknown = Object.keys(sent).filter((path) => !(path in accepted) && hasParent(accepted, path));
  return strict ? [...invalid, ...unknown.map((path) => `${path} is sent, but not accepted`)] : invalid;
}

/** Why a reader that relies on `read` cannot use a payload of the form `sent`. */
export function unreadableParts(sent: Shape, read: Shape): string[] {
  return Object.entries(read).flatMap(([path, rules]) => {
    const own = sent[path];
    if (!own) return rules.optional || !hasParent(sent, path) ? [] : [`${path} is read, but not sent`];
    return rulesOf(rules, own)
      .filter((rule) => !isOutputCompatible(rule, rules[rule], own[rule]))
      .map(
        (rule) => `${rule} of ${path} is ${format(own[rule])} when sent, but ${format(rules[rule])} is read`,
      );
  });
}

/** A part of a missing object is not missing as well. */
function hasParent(shape: Shape, path: string): boolean {
  const parent = parentOf(path);
  return parent === undefined || parent in shape;
}

function format(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
