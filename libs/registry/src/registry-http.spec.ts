import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registryHttp, type Send } from './registry-http.js';
import { ClientSockets } from './testing/client-sockets.js';
import { ScriptedServer, respondWith } from './testing/scripted-server.js';

const { signal } = new AbortController();

describe('registryHttp', () => {
  let server: ScriptedServer;
  let send: Send;
  beforeEach(async () => {
    server = await new ScriptedServer().open();
    send = registryHttp(server.url.replace('//', '//user:pass%2Fword@'), 'the-token');
  });
  afterEach(() => server.close());

  it('removes credentials that a response repeats', async () => {
    const basic = btoa('user:pass/word');
    server.script = ({ headers }, response) =>
      response.writeHead(400).end(`${JSON.stringify(headers)} pass%2Fword pass/word`);
    const { body } = await send('PUT', '/', signal);
    expect(server.last.headers).toMatchObject({
      'x-consul-token': 'the-token',
      authorization: `Basic ${basic}`,
    });
    for (const secret of ['the-token', basic, 'pass%2Fword', 'pass/word']) expect(body).not.toContain(secret);
  });

  it('removes a user that the URL names without a password, because it can be a token', async () => {
    send = registryHttp(server.url.replace('//', '//the%2Ftoken@'));
    server.script = ({ headers }, response) =>
      response.writeHead(400).end(`${headers.authorization} the%2Ftoken the/token`);
    expect(await send('PUT', '/', signal)).toEqual({ status: 400, body: 'Basic *** *** ***' });
  });

  it.each([
    ['the text', 'Missing dataCenterInfo', 22],
    ['nothing', '', 0],
    ['the start', 'x'.repeat(50_000_000), 81_920],
  ])('reads %s of a body that the server compresses unrequested', async (_, text, length) => {
    const compressed = text && gzipSync(text);
    server.script = (_request, response) =>
      response.writeHead(400, { 'content-encoding': 'gzip' }).end(compressed);
    const { status, body } = await send('PUT', '/', signal);
    expect([status, body.length, text.startsWith(body)]).toEqual([400, length, true]);
    expect(server.last.headers['accept-encoding']).toBe('identity');
  });

  it('replaces control characters, which could forge log lines', async () => {
    server.script = respondWith(400, 'first\r\n\u{1b}[31msecond');
    expect(await send('PUT', '/', signal)).toEqual({ status: 400, body: 'first [31msecond' });
  });

  it('holds one connection during a request, and none between requests', async () => {
    const sockets = new ClientSockets();
    for (const status of [200, 403, 500]) {
      server.script = respondWith(status, 'text');
      await send('PUT', '/', signal);
    }
    while (sockets.open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    sockets.stop();
    expect(server.last.headers.connection).toBe('close');
    expect(sockets.max).toBe(1);
  });

  it('does not follow redirects', async () => {
    server.script = (_, response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect((await send('PUT', '/', signal)).status).toBe(307);
    expect(server.requests).toHaveLength(1);
  });

  it('reads at most the start of a long body and closes the connection', async () => {
    let sent = 0;
    server.script = (_, response) => {
      const chunk = Buffer.alloc(65_536, 'x');
      const write = (): void => {
        while (!response.destroyed && sent < 50_000_000 && response.write(chunk)) sent += chunk.length;
      };
      response.writeHead(200).on('drain', write);
      write();
    };
    expect((await send('PUT', '/', signal)).body.length).toBeLessThan(400_000);
    expect(sent).toBeLessThan(20_000_000);
  });

  it('reports a server that closes the connection or does not speak HTTP as unreachable', async () => {
    server.script = (_, response) => response.destroy();
    await expect(send('PUT', '/', signal)).rejects.toMatchObject({ status: 'unreachable' });
    server.script = (_, response) => response.socket!.end('220 mail.example.com ESMTP\r\n');
    await expect(send('PUT', '/', signal)).rejects.toMatchObject({ status: 'unreachable' });
    await server.close();
    await expect(send('PUT', '/', signal)).rejects.toThrow('unreachable: ECONNREFUSED');
    await server.open();
  });

  it('reports a server that does not respond, or not completely, within two seconds', async () => {
    server.script = () => {};
    await expect(send('PUT', '/', signal)).rejects.toMatchObject({ status: 'timeout' });
    server.script = (_, response) => void response.writeHead(200).write('partial');
    await expect(send('PUT', '/', signal)).rejects.toMatchObject({ status: 'timeout' });
    server.script = (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('partial').subarray(0, 12));
    await expect(send('PUT', '/', signal)).rejects.toMatchObject({ status: 'timeout' });
  });
});
