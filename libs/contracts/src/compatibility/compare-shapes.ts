import { escapeControlCharacters } from './escape-control-characters.js';
import { differingKeywords, isInputCompatible, isOutputCompatible } from './keywords.js';
import { parentOf, type Keywords, type Shape } from './payload-shape.js';

/**
 * Why a receiver that validates `accepted` rejects a payload of the form `sent`. `strict`: it also rejects unknown
 * fields.
 */
export function rejections(sent: Shape, accepted: Shape, { strict }: { strict: boolean }): string[] {
  const invalid = Object.entries(accepted).flatMap(([path, keywords]) => {
    const own = sent[path];
    if (!own) return keywords.optional || !hasParent(sent, path) ? [] : [`${path} is required, but not sent`];
    return differingKeywords(own, keywords)
      .filter((keyword) => !isInputCompatible(keyword, own[keyword], keywords[keyword]))
      .map((keyword) => {
        if (keyword === 'optional') return `${path} may be omitted, but is required`;
        if (keyword === 'nullable') return `${path} may be null, but null is not accepted`;
        return `${path} is sent ${withKeyword(keyword, own)}, but accepted only ${withKeyword(keyword, keywords)}`;
      });
  });
  const unknown = Object.keys(sent).filter((path) => !(path in accepted) && hasParent(accepted, path));
  return strict ? [...invalid, ...unknown.map((path) => `${path} is sent, but not accepted`)] : invalid;
}

/** Why a reader that relies on `read` cannot use a payload of the form `sent`. */
export function problemsForReader(sent: Shape, read: Shape): string[] {
  return Object.entries(read).flatMap(([path, keywords]) => {
    const own = sent[path];
    if (!own) return keywords.optional || !hasParent(sent, path) ? [] : [`${path} is read, but not sent`];
    return differingKeywords(keywords, own)
      .filter((keyword) => !isOutputCompatible(keyword, keywords[keyword], own[keyword]))
      .map((keyword) => {
        if (keyword === 'optional') return `${path} may be omitted, but its reader requires it`;
        if (keyword === 'nullable') return `${path} may be null, but its reader does not expect null`;
        return `${path} is sent ${withKeyword(keyword, own)}, but read ${withKeyword(keyword, keywords)}`;
      });
  });
}

/** If an object is missing, only the object is reported, not its fields. */
function hasParent(shape: Shape, path: string): boolean {
  const parent = parentOf(path);
  return parent === undefined || parent in shape;
}

/** The value may be text of another process. JSON leaves control characters above U+007E as they are. */
function withKeyword(keyword: string, { [keyword]: value }: Keywords): string {
  if (value === undefined) return `without ${keyword}`;
  return `with ${keyword} ${escapeControlCharacters(JSON.stringify(value))}`;
}
