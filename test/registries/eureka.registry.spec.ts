import { expect, it } from '@jest/globals';
import { EurekaServer } from '../support/registries/eureka-server.js';
import { describeRegistration, heartbeatMs } from '../support/registries/registered-process.js';
import { replayRequests } from '../support/registries/replay-requests.js';

const server = new EurekaServer();

/** Eureka doubles the lease of three heartbeats, and evicts every second. */
describeRegistration(server, 2 * 3 * heartbeatMs + 1_000, () => {
  it('meets a server that responds as recorded', async () => {
    const { recorded, actual } = await replayRequests('eureka-spring-5.0.3.jsonl', `${server.url}/eureka`);
    expect(actual).toEqual(recorded);
  });
});
