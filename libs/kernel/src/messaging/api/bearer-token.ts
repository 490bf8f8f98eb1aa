/** Characters; a longer header is no access token of this deployment. */
const maxHeaderLength = 8_192;

/**
 * The token of an `Authorization: Bearer <token>` header; undefined for any other header. Runs in linear time without a
 * regular expression: clients control the header, and passport-jwt's own extractor backtracks quadratically on long ones.
 */
export function bearerToken(authorization: string): string | undefined {
  const space = authorization.length > maxHeaderLength ? -1 : authorization.indexOf(' ');
  if (space === -1 || authorization.slice(0, space).toLowerCase() !== 'bearer') return undefined;
  const token = authorization.slice(space + 1);
  return token === '' || token.includes(' ') ? undefined : token;
}
