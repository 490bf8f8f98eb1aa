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

  @Post('strict')
  createStrictly(
    @Body(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true })) note: CreateNote,
  ): CreateNote {
    return note;
  }

  @Post('any')
  acceptAny(@Body() body: unknown): unknown {
    return { body };
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

  const post = (payload: string | object, url = '/notes') =>
    gateway.app.inject({
      method: 'POST',
      url,
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

  it('shortens messages of its pipes, which can contain names of fields', async () => {
    const rejected = await post({ ['x'.repeat(15_000)]: 1 }, '/notes/strict');
    expect(rejected.statusCode).toBe(400);
    const { detail } = rejected.json() as { detail: string };
    expect([detail.slice(0, 12), detail.length]).toEqual(['property xxx', 4_000]);
  });

  it.each([
    ['not JSON', '{"text":'],
    ['not UTF-8', Buffer.from('{"text":"\xff","priority":1}', 'latin1')],
  ])('rejects a body that is %s like every other route', async (_, body) => {
    const rejected = await post(body);
    expect(rejected.statusCode).toBe(400);
    expect(rejected.json()).toMatchObject({ errors: [{ pointer: '', detail: 'must be valid JSON' }] });
  });

  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it.each([33, 2_000, 8_000])('rejects a body of %d nested levels', async (levels) => {
    const rejected = await post(nested(levels), '/notes/any');
    expect(rejected.statusCode).toBe(400);
    expect(rejected.json()).toMatchObject({
      code: 'platform.invalid-request',
      errors: [{ pointer: '', detail: 'must not be nested deeper than 32 levels' }],
    });
  });

  it.each([
    nested(32),
    JSON.stringify({ text: nested(100), quoted: `"${nested(100)}\\` }),
    JSON.stringify(Array.from({ length: 100 }, () => ({ list: [[]] }))),
    '{"constructor":"Ferrari"}',
  ])('receives a body within the limit of nesting: %s', async (body) => {
    expect((await post(body, '/notes/any')).json()).toEqual({ body: JSON.parse(body) });
  });

  it.each(['{"a":[{"__proto__":{"admin":true}}]}', '{"constructor":{"prototype":{"admin":true}}}'])(
    'rejects a body that could change a prototype: %s',
    async (body) => {
      const rejected = await post(body, '/notes/any');
      expect(rejected.statusCode).toBe(400);
      expect(rejected.json()).toMatchObject({
        errors: [{ pointer: '', detail: 'must not have fields named __proto__ or constructor.prototype' }],
      });
    },
  );

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
