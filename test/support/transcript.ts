import type { Answer } from './visitor.js';

/** What differs from request to request, and nothing else, is replaced by its name. */
const changing: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/"traceId":"[0-9a-f]{32}"/g, '"traceId":"<trace>"'],
  [/(ratelimit: "default");r=\d+;t=\d+/g, '$1;r=<left>;t=<seconds>'],
  [/(ratelimit-policy: "default");q=\d+/g, '$1;q=<quota>'],
  [/(retry-after: |again in |"retryAfterSeconds":)\d+/g, '$1<seconds>'],
];
const ofTheConnection = new Set(['connection', 'date', 'keep-alive']);

/** Answers as text: status, headers and body. The headers that all have in common come first, once. */
export function transcriptsOf(answers: ReadonlyMap<string, Answer>): string {
  const headers = [...answers.values()].map(linesOf);
  const common = headers[0]!.filter((line) => headers.every((lines) => lines.includes(line)));
  const transcripts = [...answers].map(([title, answer]) => {
    const own = linesOf(answer).filter((line) => !common.includes(line));
    return [`### ${title}`, `HTTP ${answer.status}`, ...own, '', answer.text, ''].join('\n');
  });
  return named([['### every answer', ...common, ''].join('\n'), ...transcripts].join('\n'));
}

function linesOf({ headers }: Answer): string[] {
  const lines = [...headers].filter(([name]) => !ofTheConnection.has(name));
  return lines.map(([name, value]) => named(`${name}: ${value}`));
}

function named(text: string): string {
  return changing.reduce((result, [pattern, name]) => result.replaceAll(pattern, name), text);
}
