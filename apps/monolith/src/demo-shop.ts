import type { INestApplicationContext } from '@nestjs/common';
import { auth } from '#contracts/auth';
import { contextNames } from '#contracts/contexts';
import { products } from '#contracts/products';
import { Configuration, ProcessSettings } from '#kernel/config';
import { createClient, MessageRouter } from '#kernel/messaging';
import { contextsWithoutDatabaseUrl } from '#kernel/persistence';
import { demoLogins, seedDemo } from './seed-demo.js';

/** Whether every context stores its data in the embedded database, in development mode. */
export function usesDemoDatabase(configuration: Configuration): boolean {
  const { mode } = configuration.of(ProcessSettings);
  const embedded = contextsWithoutDatabaseUrl(contextNames, configuration);
  return mode === 'development' && embedded.length === contextNames.length;
}

/** Whether the process hosts every context, in development mode on the embedded database. */
function isDemo(app: INestApplicationContext): boolean {
  const isComplete = app.get(MessageRouter).remoteDependencies().length === 0;
  return isComplete && usesDemoDatabase(app.get(Configuration));
}

/** Seeds the embedded database with demo data if it is empty. */
export async function seedDemoDatabase(app: INestApplicationContext): Promise<void> {
  if (!isDemo(app)) return;
  const router = app.get(MessageRouter);
  await seedDemo(createClient(auth, router), createClient(products, router));
}

/** Prints the URLs and the demo credentials. */
export function printDemoInfo(url: string, app: INestApplicationContext): void {
  if (!isDemo(app)) return;
  const { customer, admin } = demoLogins;
  process.stdout.write(`
  Cleave            ${url}
  documentation     ${url}/docs
  GraphQL           ${url}/graphql/explorer
  catalogue         ${url}/v1/products
  customer          ${customer.email}  ${customer.password}
  admin             ${admin.email}  ${admin.password}

`);
}
