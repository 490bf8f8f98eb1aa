import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '#contracts/definition';
import { FairShare } from '#kernel/concurrency';
import { networkOf, type TokenVerifier } from '#kernel/identity';
import { bearerToken } from '#kernel/messaging';
import { BodyTooLarge, Overloaded } from '../problems/edge-failures.js';
import { clientIpOf } from '../routing/request-scope.js';
import { limits } from './limits.js';

/**
 * Receives request bodies. All bodies that are being received may hold `bufferedBytes`, of which a client network
 * gets a share. A client without a valid access token may send `limits.anonymousBodyBytes` per request.
 */
export class BodyReader {
  private buffered = 0;
  private readonly networks = new FairShare();

  constructor(
    private readonly tokens: TokenVerifier,
    private readonly bufferedBytes: number = limits.bufferedBytes,
  ) {}

  /**
   * @throws BodyTooLarge
   * @throws Unauthenticated if the body is too large for a client without a valid token, and the route requires one
   * @throws Overloaded if no memory is left for bodies
   */
  async read(request: FastifyRequest, stream: Readable): Promise<Buffer> {
    let allowed = await this.allowedBytes(request, Number(request.headers['content-length'] ?? 0));
    const network = networkOf(clientIpOf(request));
    const chunks: Buffer[] = [];
    let received = 0;
    try {
      for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        this.take(network, chunk.length);
        received += chunk.length;
        if (received > allowed) allowed = await this.allowedBytes(request, received);
        chunks.push(chunk);
      }
    } finally {
      this.giveBack(network, received);
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
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

  private take(network: string, bytes: number): void {
    if (!this.networks.allows(network, this.bufferedBytes - this.buffered)) throw new Overloaded({});
    this.buffered += bytes;
    this.networks.take(network, bytes);
  }

  private giveBack(network: string, bytes: number): void {
    this.buffered -= bytes;
    this.networks.giveBack(network, bytes);
  }
}

function requiresToken({ routeOptions }: FastifyRequest): boolean {
  const access = routeOptions.config.messageRoute?.message.access ?? 'anyone';
  return access !== 'anyone';
}
