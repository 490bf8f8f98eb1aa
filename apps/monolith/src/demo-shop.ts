import type { INestApplicationContext } from '@nestjs/common';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { createClient, MessageRouter } from '#kernel/messaging';
import { PersistenceSettings } from '#kernel/persistence';
import { demoLogins, seedDemo } from './seed-demo.js';

/** Whether this is what a developer tries out: nobody told it of a database, so it has one of its own. */
function isDemo(): boolean {
  const { mode } = settingsOf(ProcessSettings);
  const { databaseUrl } = settingsOf(PersistenceSettings);
  return mode === 'development' && !databaseUrl;
}

/** Fills the embedded database of a developer, once. */
export async function openDemo(app: INestApplicationContext): Promise<void> {
  if (!isDemo()) return;
  const router = app.get(MessageRouter);
  await seedDemo(createClient(auth, router), createClient(products, router));
}

/** Tells a developer the addresses and logins. */
export function greet(url: string): void {
  if (!isDemo()) return;
  const { customer, admin } = demoLogins;
  process.stdout.write(`
  Cleave            ${url}
  documentation     ${url}/docs
  catalogue         ${url}/v1/products
  customer          ${customer.email}  ${customer.password}
  admin             ${admin.email}  ${admin.password}

`);
}
