/**
 * Collects bytes in contiguous memory, because small buffers of their own take some hundred bytes each. `onAllocate` is
 * called with the number of bytes before they are allocated, and may throw.
 */
export class GrowingBuffer {
  length = 0;
  private memory: Buffer = Buffer.alloc(0);

  constructor(private readonly onAllocate: (bytes: number) => void = () => {}) {}

  append(chunk: Buffer): void {
    if (this.length === 0) return this.hold(chunk);
    const length = this.length + chunk.length;
    if (length > this.memory.length) this.grow(Math.max(length, 2 * this.memory.length));
    chunk.copy(this.memory, this.length);
    this.length = length;
  }

  bytes(): Buffer {
    return this.memory.subarray(0, this.length);
  }

  /** Most bodies are a single chunk, which is not copied. */
  private hold(chunk: Buffer): void {
    this.onAllocate(chunk.length);
    this.memory = chunk;
    this.length = chunk.length;
  }

  private grow(capacity: number): void {
    this.onAllocate(capacity - this.memory.length);
    const memory = Buffer.allocUnsafeSlow(capacity);
    this.memory.copy(memory, 0, 0, this.length);
    this.memory = memory;
  }
}
