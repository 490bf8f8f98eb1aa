const probes = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * Whether `target`, a path that may be followed by a query, is asked by who runs the process: answered however much
 * there is to do, and never counted.
 */
export function isProbe(target = ''): boolean {
  if (!target.startsWith('/health/') && !target.startsWith('/metrics')) return false;
  return probes.has(target.split('?', 1)[0]!);
}
