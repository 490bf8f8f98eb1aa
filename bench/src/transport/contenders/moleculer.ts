import { ServiceBroker, type BrokerOptions } from 'moleculer';
import type { Address, TransportContender } from '../contender.ts';
import { quote, type Basket } from '../shop.ts';

const action = 'shop.quote';

function brokerOf({ redis, prefix }: Address, nodeID: string): ServiceBroker {
  const options: BrokerOptions = {
    namespace: prefix,
    nodeID,
    transporter: { type: 'Redis', options: { host: redis.host, port: redis.port } },
    logger: false,
    registry: { preferLocal: false },
  };
  return new ServiceBroker(options);
}

export const contender: TransportContender = {
  async serve(address) {
    const broker = brokerOf(address, 'server');
    broker.createService({
      name: 'shop',
      actions: { quote: ({ params }: { params: Basket }) => quote(params) },
    });
    await broker.start();
  },
  async connect(address) {
    const broker = brokerOf(address, 'caller');
    await broker.start();
    await broker.waitForServices('shop', 10_000);
    return (request) => broker.call(action, request);
  },
};
