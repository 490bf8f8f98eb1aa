import type { ApiResponse } from './api-client.js';

/** Values that differ between requests, and their placeholders. */
const placeholders: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/"traceId":"[0-9a-f]{32}"/g, '"traceId":"<trace>"'],
  [/(ratelimit: "default");r=\d+;t=\d+/g, '$1;r=<left>;t=<seconds>'],
  [/(ratelimit-policy: "default");q=\d+/g, '$1;q=<quota>'],
  [/(retry-after: |again in |"retryAfterSeconds":)\d+/g, '$1<seconds>'],
];
const connectionHeaders = new Set(['connection', 'date', 'keep-alive']);

/** Formats responses as text: status, headers and body. Headers common to all responses are listed once, first. */
export function formatTranscript(responses: ReadonlyMap<string, ApiResponse>): string {
  const headers = [...responses.values()].map(headerLines);
  const common = headers[0]!.filter((line) => headers.every((lines) => lines.includes(line)));
  const sections = [...responses].map(([title, response]) => {
    const own = headerLines(response).filter((line) => !common.includes(line));
    return [`### ${title}`, `HTTP ${response.status}`, ...own, '', response.text, ''].join('\n');
  });
  return replaceVariableParts([['### every response', ...common, ''].join('\n'), ...sections].join('\n'));
}

function headerLines({ headers }: ApiResponse): string[] {
  const lines = [...headers].filter(([name]) => !connectionHeaders.has(name));
  return lines.map(([name, value]) => replaceVariableParts(`${name}: ${value}`));
}

function replaceVariableParts(text: string): string {
  return placeholders.reduce(
    (result, [pattern, placeholder]) => result.replaceAll(pattern, placeholder),
    text,
  );
}
