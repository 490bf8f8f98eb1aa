import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;
type RulesByProperty = ReturnType<Storage['groupByPropertyName']>;

/**
 * Makes class-validator remember the rules of each class. Otherwise it looks for ancestors among all decorated classes for
 * each object it validates, which costs more than the validation and grows with the number of contracts.
 */
export function cacheRules(storage: Storage): void {
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return; // all copies of this module share one storage
  let rulesOf = new WeakMap<Function, Rules>();
  const byProperty = new WeakMap<Rules, RulesByProperty>();
  const { addValidationMetadata, getTargetValidationMetadatas, groupByPropertyName } = storage;

  storage.addValidationMetadata = (rule) => {
    rulesOf = new WeakMap();
    addValidationMetadata.call(storage, rule);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const find = (): Rules =>
      getTargetValidationMetadatas.call(storage, target, schema, always, strictGroups, groups);
    // `schema` does not change the result: it is the name of the parent's class for a nested object.
    if (always || strictGroups || groups) return find();
    let rules = rulesOf.get(target);
    if (!rules) rulesOf.set(target, (rules = find()));
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    let grouped = byProperty.get(rules);
    if (!grouped) byProperty.set(rules, (grouped = groupByPropertyName.call(storage, rules)));
    return grouped;
  };
}
