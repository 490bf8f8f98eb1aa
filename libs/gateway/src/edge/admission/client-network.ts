import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import type { Configuration } from '#kernel/config';
import { networkOf, normalizeAddress } from '#kernel/identity';
import { GatewaySettings } from '../../gateway.settings.js';
import { trustedProxies } from '../headers/trusted-proxies.js';

const networkKey = Symbol('cleave:network');

type Socket = IncomingMessage['socket'] & { [networkKey]?: string };

/** Returns a function that yields the network of the client of a request, before Fastify has parsed it. */
export function clientNetworks(configuration: Configuration): (request: IncomingMessage) => string {
  const isTrusted = trustedProxies(configuration.of(GatewaySettings).trustedProxies);
  if (!isTrusted) return ({ socket }) => networkOfSocket(socket);
  return (request) => {
    const address = normalizeAddress(proxyAddress(request, isTrusted));
    return address === undefined ? networkOfSocket(request.socket) : networkOf(address);
  };
}

function networkOfSocket(socket: Socket): string {
  return (socket[networkKey] ??= networkOf(socket.remoteAddress ?? 'unknown'));
}
