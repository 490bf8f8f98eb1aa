import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compressions = {
  br: (bytes: Buffer): Promise<Buffer> => promisify(brotliCompress)(bytes, quality),
  gzip: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes),
};

type Encoding = keyof typeof compressions;

/** A large answer that is the same for all: compressed once, and kept once, however many read it and however slowly. */
export class SharedBytes {
  private readonly compressed: Partial<Record<Encoding, Promise<Buffer>>> = {};

  constructor(private readonly bytes: Buffer) {}

  /** As the client takes them best. */
  async answerTo({ headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
    const encoding = best(headers['accept-encoding']);
    reply.header('vary', [reply.getHeader('vary') ?? [], 'accept-encoding'].flat().join(', '));
    if (!encoding) return this.bytes;
    reply.header('content-encoding', encoding);
    return (this.compressed[encoding] ??= compressions[encoding](this.bytes));
  }
}

function best(accepted = ''): Encoding | undefined {
  const taken = accepted.split(',').filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each));
  const names = new Set(taken.map((each) => each.split(';', 1)[0]!.trim().toLowerCase()));
  if (names.has('br') || names.has('*')) return 'br';
  return names.has('gzip') ? 'gzip' : undefined;
}
