import setUpServices from '../run/services.setup.js';
import { consulProgram } from './consul-program.ts';
import { eurekaProgram } from './eureka-program.ts';

/** Downloads and builds the registries before the workers start, which would otherwise do so concurrently. */
export default async function setUp() {
  consulProgram();
  eurekaProgram();
  await setUpServices();
}
