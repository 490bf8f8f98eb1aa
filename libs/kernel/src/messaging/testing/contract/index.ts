export { transportContract, type OpenTransport, type SimulatedTransaction } from './transport-contract.js';
