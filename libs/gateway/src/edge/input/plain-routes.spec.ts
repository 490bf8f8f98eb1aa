import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Get,
  Module,
  NotFoundException,
  Post,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { IsInt, IsString } from 'class-validator';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';

class CreateNote {
  @IsString()
  readonly text!: string;

  @IsInt()
  readonly priority!: number;
}

class DenyAll {
  canActivate(): boolean {
    return false;
  }
}

@Controller('notes')
class NotesController {
  @Post()
  create(@Body(new ValidationPipe()) note: CreateNote): CreateNote {
    return note;
  }

  @Get('missing')
  find(): never {
    throw new NotFoundException('no such note');
  }

  @Get('locked')
  lock(): never {
    throw new ConflictException({ message: 'locked', owner: 'Ada' });
  }

  @Get('broken')
  break(): never {
    throw new BadRequestException(undefined, { cause: new Error('an internal detail') });
  }

  @Get('closed')
  @UseGuards(DenyAll)
  close(): void {}
}

@Module({ controllers: [NotesController] })
class NotesModule {}

describe('a route of a plain Nest controller', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await createTestGateway({ modules: [NotesModule] });
  });
  afterAll(() => gateway.app.close());

  const post = (payload: string | object) =>
    gateway.app.inject({
      method: 'POST',
      url: '/notes',
      payload,
      headers: { 'content-type': 'application/json' },
    });
  const get = (path: string) => gateway.app.inject({ url: `/notes/${path}` });

  it('receives its body parsed, and its pipes validate it', async () => {
    const note = { text: 'Buy tea', priority: 1 };
    const created = await post(note);
    expect(created.statusCode).toBe(201);
    expect(created.json()).toEqual(note);
    const rejected = await post({ text: 3 });
    expect(rejected.statusCode).toBe(400);
    expect(rejected.json()).toMatchObject({
      code: 'platform.rejected',
      detail: 'text must be a string; priority must be an integer number',
    });
  });

  it('rejects a body that is not JSON like every other route', async () => {
    const rejected = await post('{"text":');
    expect(rejected.statusCode).toBe(400);
    expect(rejected.json()).toMatchObject({ errors: [{ pointer: '', detail: 'must be valid JSON' }] });
  });

  it.each([
    ['missing', 404, { title: 'Rejected', detail: 'no such note' }],
    ['locked', 409, { detail: 'locked', owner: 'Ada' }],
    ['broken', 400, { detail: 'Bad Request' }],
    ['closed', 403, { detail: 'Forbidden resource' }],
  ])('keeps the status and the message of an HttpException (%s)', async (path, status, members) => {
    const response = await get(path);
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ code: 'platform.rejected', status, ...members });
    expect(response.body).not.toContain('internal detail');
  });

  it('that does not exist is still reported as such', async () => {
    expect((await get('nowhere/at/all')).json()).toMatchObject({ code: 'platform.route-not-found' });
  });
});
