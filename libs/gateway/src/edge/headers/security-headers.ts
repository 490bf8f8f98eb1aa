import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Responses are data: scripts, framing and MIME sniffing are disabled. The docs page sets a less strict policy. */
const securityHeaders = helmetHeaders({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

const securityHeadersWithHsts = {
  ...securityHeaders,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Security headers for `protocol`; includes HSTS for `https`. */
export function securityHeadersOf(protocol: string | undefined): Readonly<Record<string, string>> {
  return protocol === 'https' ? securityHeadersWithHsts : securityHeaders;
}

/** The headers that helmet sets. They are the same for each response, so they are computed once. */
function helmetHeaders(options: Parameters<typeof helmet>[0]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}
