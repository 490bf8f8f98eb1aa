import { Controller, Get, Module, NotFoundException } from '@nestjs/common';
import { MessagePattern, RpcException, type ClientProxy } from '@nestjs/microservices';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lastValueFrom } from 'rxjs';
import { Forbidden } from '#contracts/definition';
import { Configuration } from '#kernel/config';
import { ContextClientsModule } from '#kernel/messaging';
import { createProcess, type CreatedProcess } from '../create-process.js';

const errors = {
  exception: () => new NotFoundException('no such note'),
  failure: () => new Forbidden({ permission: 'notes:read' }),
  rpc: () => new RpcException('not today'),
  unexpected: () => new Error('an internal detail'),
};

@Controller('notes')
class NotesController {
  @MessagePattern('notes.fail')
  fail(name: keyof typeof errors): never {
    throw errors[name]();
  }

  @Get('exception')
  exception(): never {
    throw errors.exception();
  }

  @Get('failure')
  failure(): never {
    throw errors.failure();
  }

  @Get('unexpected')
  unexpected(): never {
    throw errors.unexpected();
  }
}

@Module({
  imports: [ContextClientsModule.register([{ name: 'NOTES', context: 'notes' }])],
  controllers: [NotesController],
})
class NotesModule {}

describe('PlainErrorFilter', () => {
  let app: CreatedProcess['app'];
  let notes: ClientProxy;
  beforeAll(async () => {
    const configuration = new Configuration({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    ({ app } = await createProcess('notes', { notes: NotesModule }, configuration));
    await app.init();
    await app.startAllMicroservices();
    await app.getHttpAdapter().getInstance().ready();
    notes = app.get('NOTES', { strict: false });
  });
  afterAll(() => app.close());

  const fail = (name: keyof typeof errors): Promise<unknown> =>
    lastValueFrom(notes.send('notes.fail', name)).catch((error: unknown) => error);

  it('keeps the status and the message of an HttpException of a message handler', async () => {
    expect(await fail('exception')).toMatchObject({
      code: 'platform.rejected',
      kind: 'not-found',
      httpStatus: 404,
      message: 'no such note',
    });
  });

  it('keeps a failure', async () => {
    expect(await fail('failure')).toEqual(new Forbidden({ permission: 'notes:read' }));
  });

  it('leaves other errors of message handlers to Nest', async () => {
    expect(await fail('rpc')).toEqual({ status: 'error', message: 'not today' });
    expect(await fail('unexpected')).toEqual({ status: 'error', message: 'Internal server error' });
  });

  it.each([
    ['exception', 404, { code: 'platform.rejected', detail: 'no such note' }],
    ['failure', 403, { code: 'platform.forbidden', permission: 'notes:read' }],
    ['unexpected', 500, { code: 'platform.internal', detail: 'An unexpected error occurred.' }],
  ])('sends the error of an HTTP route as a problem (%s)', async (path, status, members) => {
    const response = await app.inject({ url: `/notes/${path}` });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ status, instance: `/notes/${path}`, ...members });
  });
});
