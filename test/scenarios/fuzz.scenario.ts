import { fuzzDocuments, fuzzVariables } from '../support/fuzz/fuzz-graphql.js';
import { fuzzOperations } from '../support/fuzz/fuzz-operations.js';
import { scenario } from '../support/scenario.js';

// A sample of test/long/fuzz.scenario.ts, which runs in every topology.
const options = { topologies: ['monolith', 'split'] } as const;

scenario(
  'every operation responds to a few arbitrary inputs as documented and never with a 5xx',
  (shop) => fuzzOperations(shop, 2),
  options,
);

scenario(
  'a few generated GraphQL documents cause no internal error',
  async (shop) => {
    await fuzzDocuments(shop, 4);
  },
  options,
);

scenario(
  'a few bodies of the REST fuzz tests as GraphQL variables cause no internal error',
  (shop) => fuzzVariables(shop, 1),
  options,
);
