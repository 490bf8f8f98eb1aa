import type { ValueTransformer } from 'typeorm';

/** Converts bigint columns in minor units, which the PostgreSQL driver returns as strings. */
export const amount: ValueTransformer = {
  from: (stored: string): number => Number(stored),
  to: (given: number): number => given,
};
