import { deniedIdentifiers, deniedPhrases, deniedWords, type DeniedTerm } from './deny-list.js';

export interface Violation {
  readonly path: string;
  /** 1-based; 0 for the path itself. */
  readonly line: number;
  readonly term: string;
  readonly instead: string;
}

const wordReplacements = replacementsOf(deniedWords);
const phrasePatterns = deniedPhrases.flatMap(({ terms, instead }) =>
  terms.map((term) => ({ term, instead, pattern: new RegExp(`\\b${term.replace(' ', '\\s+')}\\b`, 'i') })),
);
/** `nobody` is the name of an unprivileged Unix user. */
const allowed = /'nobody'/g;
const identifier = /[A-Za-z_$][\w$]*/g;
const wordOfIdentifier = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Finds denied words, phrases and identifiers in a file's path and text, at most one per term and line. */
export function findViolations(path: string, text: string): Violation[] {
  return [path, ...text.split('\n')].flatMap((content, line) =>
    [...deniedIn(content)].map(([term, instead]) => ({ path, line, term, instead })),
  );
}

function deniedIn(text: string): Map<string, string> {
  const content = text.replace(allowed, '');
  const found = new Map<string, string>();
  for (const [name] of content.matchAll(identifier)) {
    if (Object.hasOwn(deniedIdentifiers, name) && isCode(name)) found.set(name, deniedIdentifiers[name]!);
    for (const [part] of name.matchAll(wordOfIdentifier)) {
      const instead = wordReplacements.get(part.toLowerCase());
      if (instead) found.set(part.toLowerCase(), instead);
    }
  }
  for (const { term, instead, pattern } of phrasePatterns)
    if (pattern.test(content)) found.set(term, instead);
  return found;
}

/** Some denied identifiers are ordinary English words when they are written in lower case. */
function isCode(name: string): boolean {
  return /[A-Z]/.test(name);
}

function replacementsOf(terms: readonly DeniedTerm[]): Map<string, string> {
  return new Map(terms.flatMap(({ terms: words, instead }) => words.map((word) => [word, instead] as const)));
}
