/** Response of the typed client. */
export interface ClientResponse<Data, Problem = unknown> {
  /** Body of a successful response. */
  readonly data?: Data;
  /** Body of an error response. */
  readonly error?: Problem;
  readonly response: Response;
}

type SuccessStatus = 200 | 201 | 202 | 204;
type ErrorStatus = 400 | 401 | 402 | 403 | 404 | 409 | 412 | 422 | 503;

/** Returns the body of a response with this status. Throws with the received body if the status differs. */
export function expectStatus<Data>(
  status: SuccessStatus,
  pending: Promise<ClientResponse<Data>>,
): Promise<Data>;
export function expectStatus<Problem>(
  status: ErrorStatus,
  pending: Promise<ClientResponse<unknown, Problem>>,
): Promise<Problem>;
export async function expectStatus(
  status: number,
  pending: Promise<ClientResponse<unknown>>,
): Promise<unknown> {
  const { data, error, response } = await pending;
  const body = data ?? error;
  if (response.status !== status)
    throw new Error(`expected status ${status}, received ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

/** Options with path parameters: `GET('/v1/orders/{id}', withPath({ id }))`. */
export function withPath<Path>(path: Path): { readonly params: { readonly path: Path } } {
  return { params: { path } };
}
