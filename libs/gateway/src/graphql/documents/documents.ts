import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { assertValidatable } from './assert-validatable.js';
import { documentLimits, maxValidationErrors } from './limits.js';
import { tooLarge } from './weigh.js';

/** A parsed document without locations, which take much more memory than its text. */
interface ParsedDocument {
  readonly text: string;
  readonly document: DocumentNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Limits of the cache. */
const [maxCached, maxCachedLength, maxCachedTokens] = [500, 20_000, 100_000];

/** Locations of an error. */
const maxLocations = 5;

/** Parses and validates documents, and caches valid ones that were used most recently. */
export class Documents {
  private readonly valid = new Map<string, ParsedDocument>();
  private cachedTokens = 0;
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: boolean,
  ) {
    this.rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** @throws GraphQLError if the text is not a document, DocumentTooLarge if it is too large to be validated */
  parse(text: string): ParsedDocument {
    const cached = this.valid.get(text);
    if (cached) return cached;
    if (text.length > documentLimits.length) throw tooLarge('characters', text.length, documentLimits.length);
    const document = parse(text, { maxTokens: documentLimits.tokens, noLocation: true });
    const definitions = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const fragments = new Map(definitions.map((each) => [each.name.value, each]));
    assertValidatable(document, fragments);
    return { text, document, fragments };
  }

  /** The errors of the document. */
  validate(parsed: ParsedDocument): readonly GraphQLError[] {
    const { text, document } = parsed;
    if (this.valid.delete(text)) this.valid.set(text, parsed); // moves it to the end
    if (this.valid.has(text)) return [];
    const hideSuggestions = !this.introspection; // suggestions name fields and types, like introspection
    const errors = validate(this.schema, document, this.rules, {
      maxErrors: maxValidationErrors,
      hideSuggestions,
    });
    if (errors.length > 0) return withLocations(errors, parsed);
    this.cache(parsed);
    return [];
  }

  private cache(parsed: ParsedDocument): void {
    if (parsed.text.length > maxCachedLength) return;
    this.valid.set(parsed.text, parsed);
    this.cachedTokens += tokensIn(parsed);
    for (const [text, oldest] of this.valid) {
      if (this.valid.size <= maxCached && this.cachedTokens <= maxCachedTokens) break;
      this.valid.delete(text);
      this.cachedTokens -= tokensIn(oldest);
    }
  }
}

function tokensIn({ document }: ParsedDocument): number {
  return (document as { tokenCount?: number }).tokenCount!;
}

/** @throws GraphQLError if the document has no such operation, or it is a subscription */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (!operation)
    throw new GraphQLError(
      name === undefined
        ? 'The document must have one operation, or operationName must be given.'
        : 'The document has no operation with this name.',
    );
  if (schema.getRootType(operation.operation)) return operation;
  throw new GraphQLError(`The schema has no ${operation.operation}.`);
}

/**
 * Adds the first locations of each error. Each costs as much as the lines before it, so graphql-js must not compute
 * all.
 */
function withLocations(errors: readonly GraphQLError[], { text, document }: ParsedDocument): GraphQLError[] {
  const located = nodesOf(parse(text));
  const nodesWithLocation = new Map(nodesOf(document).map((node, n) => [node, located[n]!]));
  return errors.map(
    ({ message, nodes }) =>
      new GraphQLError(message, {
        nodes: nodes?.slice(0, maxLocations).map((node) => nodesWithLocation.get(node)!) ?? null,
      }),
  );
}

function nodesOf(document: DocumentNode): ASTNode[] {
  const nodes: ASTNode[] = [];
  visit(document, { enter: (node) => void nodes.push(node) });
  return nodes;
}
