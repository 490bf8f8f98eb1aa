import { All, Controller, Get, Post } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { describe, expect, it } from '@jest/globals';
import { httpRoutesOf } from './http-routes.js';

@Controller(['notes', '/memos/'])
class NotesController {
  @Get()
  list(): void {}

  @Post(':id/copies')
  copy(): void {}

  @All(['files/*path', 'raw'])
  file(): void {}

  @MessagePattern('notes.list')
  handle(): void {}
}

@Controller()
class RootController {
  @Get('version')
  version(): void {}
}

describe('httpRoutesOf', () => {
  it('lists each combination of prefix and path, in the syntax of Fastify', () => {
    expect(httpRoutesOf([NotesController, RootController])).toEqual([
      'GET /notes',
      'GET /memos',
      'POST /notes/:id/copies',
      'POST /memos/:id/copies',
      'ALL /notes/files/*',
      'ALL /notes/raw',
      'ALL /memos/files/*',
      'ALL /memos/raw',
      'GET /version',
    ]);
  });
});
