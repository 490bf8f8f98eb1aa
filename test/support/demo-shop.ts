import { startTopology } from '#dev/testing';
import { Mailbox } from '../../libs/auth/src/testing/index.js';

export interface DemoShop {
  readonly url: string;
  /** Receives all emails. */
  readonly mailbox: Mailbox;
  stop(): Promise<void>;
}

/** Starts the monolith as `npm run dev` does, with the demo data in a new embedded database. */
export async function startDemoShop(name: string): Promise<DemoShop> {
  const mailbox = await Mailbox.open();
  const env = { monolith: { NODE_ENV: 'development', SMTP_URL: mailbox.url } };
  try {
    const topology = await startTopology(name, { apps: ['monolith'], embedded: true, env }, async () => {});
    const stop = async () => {
      await topology.stop();
      await mailbox.close();
    };
    return { url: topology.urls[0]!, mailbox, stop };
  } catch (failure) {
    await mailbox.close();
    throw failure;
  }
}
