import type { FailureClass, JsonSchema } from '#contracts/definition';
import { exampleOfProblem, problemSchemaName, problemSchema, schemaOfProblem } from './problem-schema.js';
import type { Schemas } from './schemas.js';

interface Content {
  readonly schema: JsonSchema;
  readonly examples: Readonly<Record<string, { readonly $ref: string }>>;
}

/** Collects the problem schemas and examples of the document for its `components`. */
export class ProblemComponents {
  readonly schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  readonly examples: Record<string, object> = {};

  constructor(private readonly payloads: Schemas) {}

  /** The response content for any of `failures`; `instance` is the example path. */
  contentOf(failures: readonly FailureClass[], instance: string): Content {
    const names = failures.map((failure) => this.add(failure, instance));
    const refs = names.map((name) => ({ $ref: `#/components/schemas/${name}` }));
    return {
      schema: refs.length === 1 ? refs[0]! : { oneOf: refs },
      examples: Object.fromEntries(
        failures.map(({ code }, i) => [code, { $ref: `#/components/examples/${names[i]}` }]),
      ),
    };
  }

  private add(failure: FailureClass, instance: string): string {
    const name = problemSchemaName(failure.code);
    this.schemas[name] ??= schemaOfProblem(failure, this.payloads);
    this.examples[name] ??= { summary: failure.meaning, value: exampleOfProblem(failure, instance) };
    return name;
  }
}
