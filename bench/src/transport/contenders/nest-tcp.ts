import { Transport } from '@nestjs/microservices';
import { nest } from './nest.ts';

export const contender = nest(({ port }) => ({
  transport: Transport.TCP,
  options: { host: '127.0.0.1', port },
}));
