import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Configuration } from '#kernel/config';
import { networkOf, normalizeAddress } from '#kernel/identity';
import { GatewaySettings } from '../../gateway.settings.js';
import { trustedProxies } from '../headers/trusted-proxies.js';
import { clientIpOf } from '../routing/request-scope.js';

const networkKey = Symbol('cleave:network');

type WithNetwork<T> = T & { [networkKey]?: string };

/**
 * Returns a function that yields the network of the client of a request, before Fastify has parsed it. It logs a warning
 * when the first request arrives from a proxy although none is trusted.
 */
export function clientNetworks(configuration: Configuration): (request: IncomingMessage) => string {
  const isTrusted = trustedProxies(configuration.of(GatewaySettings).trustedProxies);
  let hasWarned = isTrusted !== false;
  const warnOnce = (): void => {
    hasWarned = true;
    new Logger('Admission').warn(
      'A request has X-Forwarded-For, but TRUSTED_PROXIES is not set: all clients behind one proxy share the limits of one ' +
        'network. Set TRUSTED_PROXIES to the addresses of the proxies',
    );
  };
  const find = (request: IncomingMessage): string => {
    if (!hasWarned && request.headers['x-forwarded-for'] !== undefined) warnOnce();
    const address = isTrusted ? normalizeAddress(proxyAddress(request, isTrusted)) : undefined;
    return address === undefined ? networkOfSocket(request.socket) : networkOf(address);
  };
  return (request: WithNetwork<IncomingMessage>) => (request[networkKey] ??= find(request));
}

/** The network of the client: an IPv4 address, or an IPv6 /64. Computed once per request. */
export function clientNetworkOf(request: FastifyRequest): string {
  const raw: WithNetwork<IncomingMessage> = request.raw;
  return (raw[networkKey] ??= networkOf(clientIpOf(request)));
}

function networkOfSocket(socket: WithNetwork<IncomingMessage['socket']>): string {
  return (socket[networkKey] ??= networkOf(socket.remoteAddress ?? 'unknown'));
}
