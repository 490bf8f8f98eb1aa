import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { documentLimits } from './limits.js';
import { tooLarge } from './weigh.js';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Visited selections after which a document is rejected. */
const maxSteps = 20_000;

/**
 * Rejects documents on whose validation graphql-js would spend too long: it compares all selections of an object,
 * including those in fragments. Checks all operations, because all are validated.
 * @throws DocumentTooLarge
 */
export function assertValidatable(document: DocumentNode, fragments: Fragments): void {
  const objects: SelectionSetNode[] = [];
  let [spreads, duplicates, steps] = [0, 0, 0];
  visit(document, {
    FragmentSpread: () => void (spreads += 1),
    SelectionSet(node, _key, parent) {
      if ((parent as FieldNode | InlineFragmentNode).kind !== Kind.INLINE_FRAGMENT) objects.push(node);
    },
  });
  if (spreads > documentLimits.spreads) throw tooLarge('fragment spreads', spreads, documentLimits.spreads);
  for (const object of objects) {
    const names = new Set<string>();
    for (const { alias, name: field } of fieldsIn(object, fragments, new Set())) {
      steps += 1;
      if (steps > maxSteps) throw tooLarge('selections', steps, maxSteps);
      const name = (alias ?? field).value;
      if (name.length > documentLimits.name)
        throw tooLarge('characters per name', name.length, documentLimits.name);
      if (names.has(name)) duplicates += 1;
      names.add(name);
    }
  }
  if (duplicates > documentLimits.duplicates)
    throw tooLarge('repeated selections', duplicates, documentLimits.duplicates);
}

/** The fields that are selected of an object; each fragment is read once. */
function* fieldsIn(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  read: Set<string>,
): Generator<FieldNode> {
  for (const each of selections) {
    if (each.kind === Kind.FIELD) yield each;
    else if (each.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(each.selectionSet, fragments, read);
    else if (!read.has(each.name.value)) {
      read.add(each.name.value);
      const fragment = fragments.get(each.name.value);
      if (fragment) yield* fieldsIn(fragment.selectionSet, fragments, read);
    }
  }
}
