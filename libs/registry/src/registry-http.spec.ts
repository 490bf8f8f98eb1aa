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
  });
});
