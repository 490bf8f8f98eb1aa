import supertest from 'supertest';
import { cleaveClient } from '#client';
import { expectDocumented } from './expect-documented.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options' | 'head';

export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; undefined if the response is not JSON. */
  readonly body: unknown;
}

type RequestHeaders = Readonly<Record<string, string>>;

/** HTTP client of the API; anonymous without an access token. */
export class ApiClient {
  /** Typed client generated from the OpenAPI document, without retries. */
  readonly api = cleaveClient({
    baseUrl: 'http://shop.test',
    fetch: (request) => this.fetch(request),
    retries: { maxAttempts: 1 },
  });

  constructor(
    private readonly nextUrl: () => string,
    private readonly accessToken?: string,
  ) {}

  /** Returns a client that sends this access token or API key. */
  withToken(accessToken: string): ApiClient {
    return new ApiClient(this.nextUrl, accessToken);
  }

  /** For paths that need not be in the OpenAPI document. */
  get(path: string): Promise<ApiResponse> {
    return this.send('GET', path);
  }

  /** For bodies that need not match the OpenAPI document. */
  post(path: string, body: unknown): Promise<ApiResponse> {
    return this.send('POST', path, JSON.stringify(body));
  }

  /** Sends the body unchanged, so it may be invalid JSON. Throws if the response does not match the OpenAPI document. */
  async send(
    method: string,
    path: string,
    body?: string,
    headers: RequestHeaders = {},
  ): Promise<ApiResponse> {
    const verb = method.toLowerCase() as Verb;
    const url = this.nextUrl();
    const request = supertest(url)[verb](path).redirects(5).buffer(true);
    void request.set('user-agent', 'scenarios');
    if (this.accessToken) void request.auth(this.accessToken, { type: 'bearer' });
    if (body !== undefined) void request.type('json');
    const received = await request.set(headers).send(body);
    const text = received.text ?? '';
    const receivedHeaders = new Headers(received.headers as Record<string, string>);
    const isJson = /json/.test(receivedHeaders.get('content-type') ?? '');
    const response = {
      status: received.status,
      headers: receivedHeaders,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
    await expectDocumented(url, { method, path }, response);
    return response;
  }

  private async fetch(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = request.body ? await request.text() : undefined;
    const headers = Object.fromEntries(request.headers);
    const { text, ...response } = await this.send(request.method, pathname + search, body, headers);
    return new Response(text || null, response);
  }
}
