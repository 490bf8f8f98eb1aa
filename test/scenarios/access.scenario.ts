import { accessMatrix } from '../support/access-matrix.js';
import { expectApproved } from '../support/expect-approved.js';
import { approvedScenario } from '../support/scenario.js';

approvedScenario('the access matrix of all routes matches the approved one', async (shop) =>
  expectApproved('access-matrix.md', await accessMatrix(shop)),
);
