import type { ValueTransformer } from 'typeorm';

/** Minor units, of which PostgreSQL's driver makes a string. */
export const amount: ValueTransformer = {
  from: (stored: string): number => Number(stored),
  to: (given: number): number => given,
};
