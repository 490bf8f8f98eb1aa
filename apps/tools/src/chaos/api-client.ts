import type { ApiResponse } from './api-response.js';

const timeoutMs = 10_000;

/** HTTP client of the REST API. `send` never rejects: a missing response has status 0. */
export class ApiClient {
  constructor(
    private readonly nextUrl: () => string,
    private readonly token?: string,
  ) {}

  withToken(token: string): ApiClient {
    return new ApiClient(this.nextUrl, token);
  }

  async send(method: string, path: string, body?: object, headers: object = {}): Promise<ApiResponse> {
    try {
      const response = await fetch(new URL(path, this.nextUrl()), {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(this.token && { authorization: `Bearer ${this.token}` }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const content = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return { status: response.status, body: content };
    } catch (error) {
      return { status: 0, body: bodyOfError(error) };
    }
  }

  /** Repeats the request, at most 50 times, until the response has the expected status. */
  async retryUntil(
    status: number,
    method: string,
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> {
    let response: ApiResponse;
    for (let attempt = 0; attempt < 50; attempt++) {
      response = await this.send(method, path, body);
      if (response.status === status) return response.body;
    }
    throw new Error(
      `${method} ${path}: expected ${status}, received ${response!.status} ${JSON.stringify(response!.body)}`,
    );
  }
}

/** On ECONNREFUSED nothing was sent; after any other error the request may have been processed. */
function bodyOfError(error: unknown): Record<string, unknown> {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'ECONNREFUSED' ? { code: 'not-sent' } : {};
}
