const text = { schema: { type: 'string' } };

/** What answers tell a client of how much more it may ask, as long as it is counted. */
export const rateLimitHeaders = {
  RateLimit: { description: 'What is left (`r`), and seconds until that changes (`t`).', ...text },
  'RateLimit-Policy': { description: 'Requests (`q`) in a window of seconds (`w`).', ...text },
};

export const replayedHeader = {
  description: 'On an answer that was given before, to the request with this `Idempotency-Key`.',
  schema: { type: 'string', enum: ['true'] },
};

/** Of a status that never comes without it, or of one that may. */
export const retryAfter = (required: boolean): object => ({
  description: 'Seconds to wait before the request is sent again.',
  required,
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
});

export const challenge = {
  description: 'RFC 9110: how to say who is asking.',
  required: true,
  schema: { type: 'string', enum: ['Bearer'] },
};
