import type { INestApplicationContext } from '@nestjs/common';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { Configuration, ProcessSettings } from '#kernel/config';
import { createClient, MessageRouter } from '#kernel/messaging';
import { PersistenceSettings } from '#kernel/persistence';
import { demoLogins, seedDemo } from './seed-demo.js';

/** Whether the process hosts every context, in development mode on the embedded database. */
function isDemo(app: INestApplicationContext): boolean {
  const configuration = app.get(Configuration);
  const { mode } = configuration.of(ProcessSettings);
  const { databaseUrl } = configuration.of(PersistenceSettings);
  const isComplete = app.get(MessageRouter).remoteContexts().length === 0;
  return mode === 'development' && !databaseUrl && isComplete;
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
  catalogue         ${url}/v1/products
  customer          ${customer.email}  ${customer.password}
  admin             ${admin.email}  ${admin.password}

`);
}
