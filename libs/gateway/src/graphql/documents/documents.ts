import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { documentLimits } from './limits.js';
import { assertValidatable, tooLarge } from './weigh.js';

/** A parsed document; `errors` are those of its validation, which happens on first use. */
interface ParsedDocument {
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  errors?: readonly GraphQLError[];
}

const [maxCached, maxCachedLength, maxErrors] = [500, 20_000, 20];

/** Parses and validates documents, and caches those that were used most recently. */
export class Documents {
  private readonly parsed = new Map<string, ParsedDocument>();
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: boolean,
  ) {
    this.rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** @throws GraphQLError if the text is not a document, DocumentTooLarge if it is too large to be validated */
  parse(text: string): ParsedDocument {
    const cached = this.parsed.get(text);
    if (cached) {
      this.parsed.delete(text); // moves it to the end
      this.parsed.set(text, cached);
      return cached;
    }
    if (text.length > documentLimits.length) throw tooLarge('characters', text.length, documentLimits.length);
    const document = parse(text, { maxTokens: documentLimits.tokens });
    assertValidatable(
      document.definitions.flatMap((each) => ('selectionSet' in each ? [each.selectionSet] : [])),
    );
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const parsed = { document, fragments: new Map(fragments.map((each) => [each.name.value, each])) };
    if (text.length <= maxCachedLength) this.cache(text, parsed);
    return parsed;
  }

  /** The errors of the document. Must be called after the document was weighed. */
  validate(parsed: ParsedDocument): readonly GraphQLError[] {
    return (parsed.errors ??= validate(this.schema, parsed.document, this.rules, { maxErrors }).map((error) =>
      this.introspection ? error : withoutSuggestion(error),
    ));
  }

  private cache(text: string, parsed: ParsedDocument): void {
    this.parsed.set(text, parsed);
    const [oldest] = this.parsed.keys();
    if (this.parsed.size > maxCached) this.parsed.delete(oldest!);
  }
}

/** @throws GraphQLError if the document has no such operation */
export function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw new GraphQLError(
    name === undefined
      ? 'The document must have one operation, or operationName must be given.'
      : 'The document has no operation with this name.',
  );
}

/** Suggestions name fields and types, like introspection. */
function withoutSuggestion({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message.replace(/ Did you mean .+\?$/, ''), { nodes: nodes ?? null });
}
