const operationalPaths = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Whether `url` (a path, optionally with a query) is a health probe or the metrics endpoint. They are exempt from load
 * shedding and rate limits.
 */
export function isOperationalPath(url = ''): boolean {
  if (!url.startsWith('/health/') && !url.startsWith('/metrics')) return false;
  return operationalPaths.has(url.split('?', 1)[0]!);
}
