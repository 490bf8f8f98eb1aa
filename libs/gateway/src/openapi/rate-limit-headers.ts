const text = { schema: { type: 'string' } };

/** What every answer tells a client of how much more it may ask. */
export const rateLimitHeaders = {
  RateLimit: { description: 'What is left (`r`), and seconds until that changes (`t`).', ...text },
  'RateLimit-Policy': { description: 'Requests (`q`) in a window of seconds (`w`).', ...text },
};
