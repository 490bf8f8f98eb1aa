/** Thrown by a `Semaphore` that runs and queues as many tasks as it may. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}
