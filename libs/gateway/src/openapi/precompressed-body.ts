import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compressions = {
  br: (bytes: Buffer): Promise<Buffer> => promisify(brotliCompress)(bytes, quality),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
};

type Encoding = keyof typeof compressions;

/**
 * A large response body that is the same for every client. Each encoding is compressed once, on first use, and all
 * responses share its buffer.
 */
export class PrecompressedBody {
  private readonly compressed: Partial<Record<Encoding, Promise<Buffer>>> = {};

  constructor(private readonly bytes: Buffer) {}

  /** Returns the body in the negotiated encoding, and sets `Content-Encoding` and `Vary`. */
  async encode({ headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    const encoding = Object.keys(compressions).find((each) => each === headers['accept-encoding']) as
      | Encoding
      | undefined;
    reply.header('vary', [reply.getHeader('vary') ?? [], 'accept-encoding'].flat().join(', '));
    if (!encoding) return this.bytes;
    reply.header('content-encoding', encoding);
    return (this.compressed[encoding] ??= compressions[encoding](this.bytes));
  }
}
