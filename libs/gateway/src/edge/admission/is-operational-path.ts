const probes = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Whether `url` (a path, optionally with a query) is a health probe or the metrics endpoint. Probes are exempt from load
 * shedding and rate limits.
 */
export function isProbe(url = ''): boolean {
  if (!url.startsWith('/health/') && !url.startsWith('/metrics')) return false;
  return probes.has(url.split('?', 1)[0]!);
}
