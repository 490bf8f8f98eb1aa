import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Logger as NestLogger, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { loadSettings } from '#kernel/config';
import { ObservabilityModule, readMetrics } from './index.js';

@Controller('things')
class ThingsController {
  private readonly logger = new NestLogger(ThingsController.name);

  @Get(':id')
  find(): string {
    this.logger.log('found');
    return 'thing';
  }
}

loadSettings({ NODE_ENV: 'development' });
const written: string[] = [];
jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
@Module({ imports: [ObservabilityModule.forProcess('edge')], controllers: [ThingsController] })
class EdgeModule implements NestModule {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** Rejects requests with 503, as the edge does under load. */
  configure(): void {
    this.host.httpAdapter.getInstance().addHook('onRequest', ({ headers }, reply, done) => {
      if (headers['x-shed']) void reply.status(503).send();
      else done();
    });
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a process in development', () => {
  it('starts without log lines, writes one readable line per event, and measures shed requests without logging them', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(EdgeModule, new FastifyAdapter(), {
      bufferLogs: true,
    });
    app.useLogger(app.get(Logger));
    await app.listen(0, '127.0.0.1');
    expect(written).toEqual([]);
    await (await fetch(`${await app.getUrl()}/things/7`)).text();
    await (await fetch(`${await app.getUrl()}/things/8`, { headers: { 'x-shed': '1' } })).text();
    await app.close();
    const colours = new RegExp(String.raw`\u001b\[\d+m`, 'g');
    expect(
      written.map((line) =>
        line
          .replaceAll(colours, '')
          .replace(/^\[[\d:.]+\]/, '[time]')
          .replace(/\d+ ms/, 'n ms'),
      ),
    ).toEqual(['[time] INFO: [ThingsController] found\n', '[time] INFO: GET /things/:id 200 n ms\n']);
    expect(await readMetrics()).toContain(
      'http_request_duration_seconds_count{method="GET",route="/things/:id",status="503"} 1',
    );
  });
});
