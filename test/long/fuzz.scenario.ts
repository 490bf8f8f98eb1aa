import { expect } from '@jest/globals';
import { fuzzDocuments, fuzzVariables } from '../support/fuzz/fuzz-graphql.js';
import { fuzzOperations } from '../support/fuzz/fuzz-operations.js';
import { scenario } from '../support/scenario.js';

scenario('every operation responds to arbitrary input as documented and never with a 5xx', (shop) =>
  fuzzOperations(shop, 10),
);

scenario('500 generated GraphQL documents cause no internal error', async (shop) => {
  expect(await fuzzDocuments(shop, 16)).toBeGreaterThanOrEqual(500);
});

scenario('the bodies of the REST fuzz tests as GraphQL variables cause no internal error', (shop) =>
  fuzzVariables(shop, 4),
);
