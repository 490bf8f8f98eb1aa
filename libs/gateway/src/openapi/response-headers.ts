const text = { schema: { type: 'string' } };

/** Present on all responses to rate-limited requests. */
export const rateLimitHeaders = {
  RateLimit: {
    description: 'Remaining requests (`r`) and seconds until the current window ends (`t`).',
    ...text,
  },
  'RateLimit-Policy': {
    description: 'Maximum number of requests (`q`) per window of `w` seconds.',
    ...text,
  },
};

export const replayedHeader = {
  description:
    'Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again.',
  schema: { type: 'string', enum: ['true'] },
};

/** `required`: whether responses of the status always include the header. */
export const retryAfter = (required: boolean): object => ({
  description: 'Number of seconds to wait before retrying the request.',
  required,
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
});

export const wwwAuthenticate = {
  description: 'The authentication scheme to use (RFC 9110).',
  required: true,
  schema: { type: 'string', enum: ['Bearer'] },
};
