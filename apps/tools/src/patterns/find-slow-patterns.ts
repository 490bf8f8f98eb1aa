import { analyse } from 'scslre';
import ts from 'typescript';

export interface SlowPattern {
  readonly line: number;
  /** The pattern as written. Interpolated text is replaced by `x`. */
  readonly pattern: string;
  /** Many repetitions of this character make the pattern slow. */
  readonly attack: string;
}

/**
 * The regular expressions in TypeScript source text that take more than linear time for some input: literals, and constant
 * arguments of `new RegExp`. A search is included, which tries a pattern at every position of the input. Alternatives that
 * match the same text, as in `(a|a)*`, are not found.
 */
export function findSlowPatterns(source: string): SlowPattern[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const found: SlowPattern[] = [];
  const visit = (node: ts.Node): void => {
    const literal = literalOf(node);
    if (literal) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const { character } of analyse(literal).reports)
        found.push({ line, pattern: `/${literal.source}/${literal.flags}`, attack: character.pick });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function literalOf(node: ts.Node): { source: string; flags: string } | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return undefined;
  const [pattern, flags] = (node.arguments ?? []).map(constantText);
  return pattern === undefined ? undefined : { source: pattern, flags: flags ?? '' };
}

function constantText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
}
