import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Logger as NestLogger, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { Metrics, ObservabilityModule } from './index.js';

@Controller('things')
class ThingsController {
  private readonly logger = new NestLogger(ThingsController.name);

  @Get(':id')
  find(): string {
    this.logger.log('found');
    return 'thing';
  }
}

const configuration = ConfigurationModule.forProcess(new Configuration({ NODE_ENV: 'development' }));
const written: string[] = [];
jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
/** Starts an application whose log lines contain its name, and which rejects requests with 503 as the edge does under load. */
async function startApplication(application: string): Promise<NestFastifyApplication> {
  const logFields = () => ({ application });
  @Module({
    imports: [configuration, ObservabilityModule.forProcess(application, { logFields })],
    controllers: [ThingsController],
  })
  class EdgeModule implements NestModule {
    constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

    configure(): void {
      this.host.httpAdapter.getInstance().addHook('onRequest', ({ headers }, reply, done) => {
        if (headers['x-shed']) void reply.status(503).send();
        else done();
      });
    }
  }
  const app = await NestFactory.create<NestFastifyApplication>(EdgeModule, new FastifyAdapter(), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  await app.listen(0, '127.0.0.1');
  return app;
}

async function get(app: NestFastifyApplication, path: string, headers = {}): Promise<void> {
  await (await fetch(`${await app.getUrl()}${path}`, { headers })).text();
}

/** The lines written since the last call, without colours, times and durations. */
function writtenLines(): string[] {
  const colours = new RegExp(String.raw`\u001b\[\d+m`, 'g');
  return written.splice(0).map((line) =>
    line
      .replaceAll(colours, '')
      .replace(/^\[[\d:.]+\]/, '[time]')
      .replace(/\d+ ms/, 'n ms'),
  );
}

afterAll(() => {
  jest.restoreAllMocks();
});

describe('an application in development', () => {
  it('starts without log lines, writes one readable line per event, and measures shed requests without logging them', async () => {
    const app = await startApplication('edge');
    expect(written).toEqual([]);
    await get(app, '/things/7');
    await get(app, '/things/8', { 'x-shed': '1' });
    const metrics = await app.get(Metrics).read();
    await app.close();
    expect(writtenLines()).toEqual([
      '[time] INFO: [ThingsController] found {"application":"edge"}\n',
      '[time] INFO: GET /things/:id 200 n ms {"application":"edge"}\n',
    ]);
    expect(metrics).toContain(
      'http_request_duration_seconds_count{method="GET",route="/things/:id",status="503"} 1',
    );
  });
});

describe('two applications in one process', () => {
  it('log their requests with their own fields and count only their own', async () => {
    const apps = [await startApplication('first'), await startApplication('second')];
    for (const app of apps) await get(app, '/nothing');
    const metrics = await Promise.all(apps.map((app) => app.get(Metrics).read()));
    await Promise.all(apps.map((app) => app.close()));
    expect(writtenLines()).toEqual([
      '[time] INFO: GET /nothing 404 n ms {"application":"first"}\n',
      '[time] INFO: GET /nothing 404 n ms {"application":"second"}\n',
    ]);
    for (const page of metrics)
      expect(page).toContain(
        'http_request_duration_seconds_count{method="none",route="none",status="404"} 1',
      );
  });
});
