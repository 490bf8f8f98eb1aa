const checkIntervalMs = 200;

/** Sends SIGTERM to this process when `parent` is not, or no longer, its parent: it has exited. */
export function endWithParent(parent = process.ppid): void {
  const timer = setInterval(check, checkIntervalMs).unref();
  check();
  function check(): void {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }
}
