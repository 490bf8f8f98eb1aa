import { Controller, Get } from '@nestjs/common';
import { Unreachable } from '#contracts/definition';
import { Registry } from '#registry';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiTag } from '../openapi/api-tag.decorator.js';
import { getTopology, type GetTopology, type TopologyView } from './get-topology.js';

@ApiTag('Platform')
@Controller('v1/topology')
export class TopologyHttp {
  constructor(private readonly registry: Registry) {}

  @MessageRoute(getTopology)
  @Get()
  async get(_: GetTopology): Promise<TopologyView> {
    const unreachable = (): never => {
      throw new Unreachable({ context: 'registry', outcome: 'not-sent' });
    };
    const records = await this.registry.list().catch(unreachable);
    return { processes: records.map(({ placement: _placement, ...process }) => process) };
  }
}
