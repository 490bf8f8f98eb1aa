/** Without log lines and security headers, which some applications leave to a proxy. */
export const isLean = process.env.LEAN === 'true';
