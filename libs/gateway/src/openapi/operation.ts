/** An operation of the OpenAPI document. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string | undefined;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
  readonly security: readonly object[];
  readonly deprecated?: boolean;
}

/** Operations by path and lower-case method. */
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;
