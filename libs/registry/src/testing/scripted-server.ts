import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { RestartableServer } from '#dev';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Script = (request: ReceivedRequest, response: ServerResponse) => void;

/** Responds with this status and body. */
export const respondWith =
  (status: number, body = ''): Script =>
  (_, response) =>
    void response.writeHead(status).end(body);

/** An HTTP server on 127.0.0.1 that follows a script and records the requests. */
export class ScriptedServer {
  readonly requests: ReceivedRequest[] = [];
  private readonly server = new RestartableServer(() =>
    createServer((request, response) => void this.handle(request, response)),
  );

  constructor(public script: Script = respondWith(200)) {}

  get url(): string {
    return `http://${this.server.address}`;
  }

  get last(): ReceivedRequest {
    return this.requests.at(-1)!;
  }

  /** Listens on a free port; after `close`, on the same port as before. */
  async open(): Promise<this> {
    await this.server.open();
    return this;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const received = { method, path, headers, body: await text(request) };
    this.requests.push(received);
    this.script(received, response);
  }
}
