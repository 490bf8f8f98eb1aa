import { beforeEach, describe, expect, it } from '@jest/globals';
import { MetadataStorage } from 'class-validator';
import { cacheRules } from './cached-rules.js';

type Rules = ReturnType<MetadataStorage['getTargetValidationMetadatas']>;

class Parent {}
class Child extends Parent {}

describe('cacheRules', () => {
  let storage: MetadataStorage;
  const add = (target: Function, propertyName: string, groups: string[] = []): void => {
    const rule = { target, propertyName, type: `rule of ${propertyName}`, groups, always: undefined };
    storage.addValidationMetadata(rule as unknown as Rules[number]);
  };
  const rulesOf = (target: Function, groups?: string[]): Rules =>
    storage.getTargetValidationMetadatas(target, undefined!, false, false, groups);
  const names = (rules: Rules): string[] => rules.map(({ propertyName }) => propertyName);

  beforeEach(() => {
    storage = new MetadataStorage();
    add(Parent, 'inherited');
    add(Child, 'own');
    cacheRules(storage);
  });

  it('finds the rules of a class and of its ancestors once', () => {
    const rules = rulesOf(Child);
    expect(names(rules)).toEqual(['own', 'inherited']);
    expect(rulesOf(Child)).toBe(rules);
  });

  it('finds the rules of a nested object once, for which the name of its parent is given', () => {
    const rules = rulesOf(Child);
    expect(storage.getTargetValidationMetadatas(Child, 'Parent', false, false)).toBe(rules);
  });

  it('groups the rules of a class by property once', () => {
    const grouped = storage.groupByPropertyName(rulesOf(Child));
    expect(Object.keys(grouped)).toEqual(['own', 'inherited']);
    expect(storage.groupByPropertyName(rulesOf(Child))).toBe(grouped);
  });

  it('returns a rule that is added after the first search, also to an ancestor', () => {
    rulesOf(Child);
    add(Parent, 'late');
    expect(names(rulesOf(Child))).toEqual(['own', 'inherited', 'late']);
  });

  it('searches again for each list of groups', () => {
    add(Child, 'grouped', ['create']);
    rulesOf(Child);
    expect(names(rulesOf(Child, ['create']))).toEqual(['grouped']);
  });

  it('keeps its cache when it is called again', () => {
    const rules = rulesOf(Child);
    cacheRules(storage);
    expect(rulesOf(Child)).toBe(rules);
  });
});
