import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '#contracts/definition';
import { FairShare } from '#kernel/concurrency';
import type { TokenVerifier } from '#kernel/identity';
import { bearerToken } from '#kernel/messaging';
import { clientNetworkOf } from '../admission/client-network.js';
import { releaseSlotWhileReceiving } from '../admission/limit-concurrency.js';
import { BodyTooLarge, Overloaded } from '../problems/edge-failures.js';
import { GrowingBuffer } from './growing-buffer.js';
import { limits } from './limits.js';

/** Memory that a request takes while it waits for its body: the request, its response and its connection. */
const overheadBytes = 4_096;

/**
 * Receives request bodies. All requests whose body is being received hold at most `maxBufferedBytes` of memory
 * together, and those of one client network only a share of it. A client without a valid access token may send
 * `limits.anonymousBodyBytes` per request.
 */
export class BodyReader {
  private buffered = 0;
  private readonly sharePerNetwork = new FairShare();

  constructor(
    private readonly tokens: TokenVerifier,
    private readonly maxBufferedBytes: number = limits.bufferedBytes,
  ) {}

  /**
   * @throws BodyTooLarge
   * @throws Unauthenticated if the body is too large for a client without a valid token, and the route requires one
   * @throws Overloaded if no memory is left for bodies
   */
  async read(request: FastifyRequest, stream: Readable): Promise<Buffer> {
    let allowed = await this.allowedBytes(request, Number(request.headers['content-length'] ?? 0));
    const network = clientNetworkOf(request);
    let held = 0;
    const hold = (bytes: number): void => {
      this.acquire(network, bytes);
      held += bytes;
    };
    const body = new GrowingBuffer(hold);
    try {
      hold(overheadBytes);
      releaseSlotWhileReceiving(request.raw);
      for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        const length = body.length + chunk.length;
        if (length > allowed) allowed = await this.allowedBytes(request, length);
        body.append(chunk);
      }
    } finally {
      this.release(network, held);
    }
    return body.bytes();
  }

  /** The bytes that the client may send, without a further check; at least `length`. */
  private async allowedBytes(request: FastifyRequest, length: number): Promise<number> {
    if (length > limits.bodyBytes) throw new BodyTooLarge({});
    if (length <= limits.anonymousBodyBytes) return limits.anonymousBodyBytes;
    const { authorization = '' } = request.headers;
    const token = bearerToken(authorization);
    if (token !== undefined) await this.tokens.verify(token);
    else if (authorization !== '' || requiresToken(request)) throw new Unauthenticated({});
    else throw new BodyTooLarge({});
    return limits.bodyBytes;
  }

  private acquire(network: string, bytes: number): void {
    if (!this.sharePerNetwork.allows(network, this.maxBufferedBytes - this.buffered))
      throw new Overloaded({});
    this.buffered += bytes;
    this.sharePerNetwork.acquire(network, bytes);
  }

  private release(network: string, bytes: number): void {
    this.buffered -= bytes;
    this.sharePerNetwork.release(network, bytes);
  }
}

function requiresToken({ routeOptions }: FastifyRequest): boolean {
  const access = routeOptions.config.messageRoute?.message.access ?? 'anyone';
  return access !== 'anyone';
}
