import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Answers are data: nothing in them is to be run, framed or guessed at. A page loosens its own policy. */
const securityHeaders = headersOf({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

const overTls = { ...securityHeaders, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** Where TLS was used, answers ask for it from now on. */
export function securityHeadersOf(protocol: string | undefined): Readonly<Record<string, string>> {
  return protocol === 'https' ? overTls : securityHeaders;
}

/** What helmet sets on each answer. As that is always the same, it is asked once. */
function headersOf(options: Parameters<typeof helmet>[0]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, answer as unknown as ServerResponse, () => {});
  return headers;
}
