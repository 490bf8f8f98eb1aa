/** What the typed client answers. */
export interface Reply<Data, Refusal = unknown> {
  /** Of a success that has a body. */
  readonly data?: Data;
  readonly error?: Refusal;
  readonly response: Response;
}

type Success = 200 | 201 | 202 | 204;
type Refused = 400 | 401 | 402 | 403 | 404 | 409 | 412 | 422 | 503;

/** The body of an answer with this status; any other fails, showing what was answered instead. */
export function expecting<Data>(status: Success, reply: Promise<Reply<Data>>): Promise<Data>;
export function expecting<Refusal>(
  status: Refused,
  reply: Promise<Reply<unknown, Refusal>>,
): Promise<Refusal>;
export async function expecting(status: number, reply: Promise<Reply<unknown>>): Promise<unknown> {
  const { data, error, response } = await reply;
  const body = data ?? error;
  if (response.status !== status)
    throw new Error(`expected ${status}, was answered ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

/** The parameters in an address: `GET('/v1/orders/{id}', at({ id }))`. */
export function at<Path>(path: Path): { readonly params: { readonly path: Path } } {
  return { params: { path } };
}
