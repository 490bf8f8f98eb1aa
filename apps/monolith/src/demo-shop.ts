import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { auth } from '#contracts/auth';
import { contextNames } from '#contracts/contexts';
import { products } from '#contracts/products';
import { ApiDocument, demoLogins } from '#gateway';
import { Configuration, ProcessSettings } from '#kernel/config';
import { createClient, MessageRouter } from '#kernel/messaging';
import { contextsWithoutDatabaseUrl } from '#kernel/persistence';
import { modules } from '../../modules.js';
import { seedDemo } from './seed-demo.js';

/** Whether every context stores its data in the embedded database, in development mode. */
export function usesDemoDatabase(configuration: Configuration): boolean {
  const { mode } = configuration.of(ProcessSettings);
  const embedded = contextsWithoutDatabaseUrl(contextNames, configuration);
  return mode === 'development' && embedded.length === contextNames.length;
}

/** Whether the process hosts the gateway and every context, in development mode. */
function isComplete(app: INestApplicationContext): boolean {
  const { mode } = app.get(Configuration).of(ProcessSettings);
  const hosted = new Set([...app.get(ModulesContainer).values()].map(({ metatype }) => metatype));
  return mode === 'development' && Object.values(modules).every((each) => hosted.has(each));
}

/** Whether the process has the demo shop: on the embedded database, on another one with the argument `--demo`. */
function isDemo(app: INestApplicationContext): boolean {
  return isComplete(app) && (process.argv.includes('--demo') || usesDemoDatabase(app.get(Configuration)));
}

/** Adds the demo data to a database without products, and the demo logins to the API documentation. */
export async function seedDemoDatabase(app: INestApplicationContext): Promise<void> {
  if (!isDemo(app)) return;
  const router = app.get(MessageRouter);
  const isAdded = await seedDemo(createClient(auth, router), createClient(products, router));
  app.get(ApiDocument).describeDemoLogins();
  if (!isAdded && !usesDemoDatabase(app.get(Configuration)))
    process.stdout.write('The database contains products already: --demo added nothing.\n');
}

/** Prints the URLs and the demo credentials, or how to get them. */
export function printDemoInfo(url: string, app: INestApplicationContext): void {
  if (!isComplete(app)) return;
  if (!isDemo(app)) {
    process.stdout.write('Demo products and logins for this database: npm run dev -- --demo\n');
    return;
  }
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
