import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '#kernel/config';
import { normalizeAddress } from '#kernel/identity';
import { bearerToken } from '#kernel/messaging';
import { TopologySettings } from '../topology.settings.js';

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Whether a request comes from an operator, who may read internal details of the process. With OPERATOR_TOKEN: a request
 * with that bearer token. Without: a request from the same host that no proxy forwarded.
 */
@Injectable()
export class OperatorAccess {
  private readonly token: string | undefined;

  constructor(configuration: Configuration) {
    this.token = configuration.of(TopologySettings).operatorToken;
  }

  isOperator({ headers, socket }: FastifyRequest): boolean {
    if (this.token !== undefined) return isEqual(bearerToken(headers.authorization ?? '') ?? '', this.token);
    return isLoopbackAddress(socket.remoteAddress) && !forwardingHeaders.some((name) => name in headers);
  }
}

function isLoopbackAddress(remoteAddress = ''): boolean {
  const address = normalizeAddress(remoteAddress) ?? '';
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

/** In constant time. */
function isEqual(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
