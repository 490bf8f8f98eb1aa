import { Transport } from '@nestjs/microservices';
import { nest } from './nest.ts';

export const contender = nest(({ redis: { host, port } }) => ({
  transport: Transport.REDIS,
  options: { host, port },
}));
