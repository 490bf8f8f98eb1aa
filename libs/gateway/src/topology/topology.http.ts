import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Unreachable } from '#contracts/definition';
import { Registry } from '#kernel/registry';
import { Serves } from '../edge/routing/message-route.decorator.js';
import { getTopology, type GetTopology, type TopologyView } from './get-topology.js';

@ApiTags('Platform')
@Controller('v1/topology')
export class TopologyHttp {
  constructor(private readonly registry: Registry) {}

  @Serves(getTopology)
  @Get()
  async get(_: GetTopology): Promise<TopologyView> {
    const unknown = (): never => {
      throw new Unreachable({ context: 'registry', outcome: 'not-sent' });
    };
    return { processes: await this.registry.list().catch(unknown) };
  }
}
