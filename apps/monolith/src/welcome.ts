import type { INestApplicationContext } from '@nestjs/common';
import { auth } from '#contracts/auth';
import { products } from '#contracts/products';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { createClient, MessageRouter } from '#kernel/messaging';
import { PersistenceSettings } from '#kernel/persistence';
import { demoLogins, seedDemo } from './seed-demo.js';

/** Greets a developer: fills the embedded database once, and tells the addresses and logins each time. */
export async function welcome(app: INestApplicationContext, url: string): Promise<void> {
  const { mode } = settingsOf(ProcessSettings);
  const { databaseUrl } = settingsOf(PersistenceSettings);
  if (mode !== 'development' || databaseUrl) return;
  const router = app.get(MessageRouter);
  await seedDemo(createClient(auth, router), createClient(products, router));
  process.stdout.write(greeting(url));
}

function greeting(url: string): string {
  const { customer, admin } = demoLogins;
  return `
  Cleave            ${url}
  documentation     ${url}/docs
  catalogue         ${url}/v1/products
  customer          ${customer.email}  ${customer.password}
  admin             ${admin.email}  ${admin.password}

`;
}
