/** What holds for every operation, in Markdown. */
export const introduction = `Accounts, catalogue and orders.

**Begin** with \`POST /v1/auth/register\` and \`POST /v1/auth/login\`, and send the access token as
\`Authorization: Bearer …\`. It lasts ten minutes; \`POST /v1/auth/refresh\` gives the next one.

- **Errors** are [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problems. Go by \`code\`, which never changes; \`type\` explains it, \`errors\` points at each invalid field, and \`traceId\` is what support asks for.
- **Input** is taken strictly: fields and query parameters that are not known are refused, all that is wrong at once.
- **Lists** come in pages of \`limit\`. Send \`nextCursor\` as \`cursor\` for the next one; \`count=true\` adds the \`total\`.
- **Money** is in minor units: \`{ "amount": 1999, "currency": "EUR" }\` is 19.99 €.
- **Repeats** are safe with an \`Idempotency-Key\` on POST and PATCH: for a day, what was done is not done again, and answered as it was.
- **Changes** of what somebody else has changed meanwhile are refused when you send the \`ETag\` you have read as \`If-Match\`.
- **Limits** are told by \`RateLimit\` and \`RateLimit-Policy\`; after a 429 or 503, wait for \`Retry-After\` seconds.
- **Tracing** goes on from your \`traceparent\`, and \`X-Request-Id\` comes back as you sent it.
`;
