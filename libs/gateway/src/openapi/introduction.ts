/** Description of the API in the OpenAPI document, in Markdown. `logins`: a paragraph about accounts that exist already. */
export const introduction = (
  logins: string,
): string => `A commerce API for accounts, the product catalogue and orders. Requests and responses are JSON.

**Getting started:** create an account with \`POST /v1/auth/register\`, log in with \`POST /v1/auth/login\`, and send the
access token as \`Authorization: Bearer …\`. An access token expires after ten minutes; \`POST /v1/auth/refresh\` returns a new one.
${logins && `\n${logins}\n`}
- **Authentication**: send an access token or an API key as a bearer token. Each operation lists the permission it requires.
- **Errors** are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem details. Handle them by \`code\`, which never changes. \`type\` links to a description of the code, \`errors\` points to each invalid field, and \`traceId\` identifies the request when you contact support.
- **Validation** is strict: unknown fields and query parameters are rejected, and all errors of a request are reported together.
- **Pagination**: lists are returned in pages of up to \`limit\` items. Pass \`nextCursor\` as \`cursor\` to get the next page; \`count=true\` adds the \`total\`, which is exact up to 10,000; 10,001 means more.
- **Money** is given in minor units: \`{ "amount": 1999, "currency": "EUR" }\` is €19.99.
- **Idempotent requests**: send an \`Idempotency-Key\` header with POST and PATCH requests to retry them safely. For 24 hours, a retry with the same key returns the original response and is not processed again.
- **Concurrent updates**: send the \`ETag\` of the version you have read as \`If-Match\`. If the resource has changed since, the request is rejected with 412.
- **Rate limits**: \`RateLimit\` and \`RateLimit-Policy\` describe your current limit. After a 429 or 503, wait for \`Retry-After\` seconds before retrying.
- **GraphQL**: \`POST /graphql\` offers the same operations, except those of accounts and credentials, in one request; its schema is at \`/schema.graphql\`.
- **Tracing**: the API continues the trace of your \`traceparent\` header, and returns your \`X-Request-Id\`.
`;
