import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Serves `files` (content by path, such as `/index.html`) on a free port, until `close`. */
export async function serveFiles(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(({ url }, response) => {
    const content = files[url!];
    if (content === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types[extname(url!)]! }).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
