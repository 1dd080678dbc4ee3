import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';

const ENTRY = 'dist/src/local/stripe.js';

describe('the stand-in for Stripe as a process', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stripe-process-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('sends its events to where stack.json says that the API is, and leaves on SIGTERM', async () => {
    const { child, url } = await start();
    const api = createServer().listen(0, '127.0.0.1');
    await once(api, 'listening');
    await writeFile(
      join(folder, 'stack.json'),
      JSON.stringify({ api: `http://127.0.0.1:${(api.address() as AddressInfo).port}` }),
    );

    const arrived = once(api, 'request');
    const stripe = new Stripe('sk_test_a', { host: '127.0.0.1', port: new URL(url).port, protocol: 'http' });
    const session = await stripe.checkout.sessions.create({
      mode: 'subscription',
      line_items: [{ price: 'price_a', quantity: 1 }],
      success_url: 'http://shop.example',
    });
    await stripe.checkout.sessions.expire(session.id);
    const [request] = await arrived;
    expect(request.url).toBe('/api/v1/billing/stripe/webhook');
    api.close();
    api.closeAllConnections();

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('leaves when whoever started it goes away', async () => {
    const { child } = await start();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  async function start() {
    const settings = {
      PORT: '0',
      STACK_FILE: join(folder, 'stack.json'),
      STRIPE_SECRET_KEY: 'sk_test_a',
      STRIPE_WEBHOOK_SECRET: 'whsec_a',
      STRIPE_BUSINESS_PRICE: 'price_a',
    };
    const child = fork(ENTRY, { env: { ...process.env, ...settings }, silent: true, execArgv: [] });
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    return { child, url: (JSON.parse(line.toString()) as { url: string }).url };
  }
});
