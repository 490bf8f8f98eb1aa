import { IncomingMessage } from 'node:http';
import { GrowingBuffer } from '../input/growing-buffer.js';

/**
 * A request that joins the chunks of its body that arrive together. Each chunk takes about 470 bytes more than its
 * content, and Node.js counts only the content: until the body is read, 64 KiB in chunks of one byte would take 30 MB.
 */
export class RequestWithJoinedChunks extends IncomingMessage {
  private joined: GrowingBuffer | undefined;

  override push(chunk: Buffer | null): boolean {
    if (chunk === null) {
      this.pushJoined();
      return super.push(null);
    }
    if (!this.joined) {
      this.joined = new GrowingBuffer();
      setImmediate(() => this.pushJoined());
    }
    this.joined.append(chunk);
    return this.readableLength + this.joined.length < this.readableHighWaterMark;
  }

  private pushJoined(): void {
    const { joined } = this;
    this.joined = undefined;
    if (joined) super.push(joined.bytes());
  }
}
