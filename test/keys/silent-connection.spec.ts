import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnv } from '../../src/config/index.js';
import { Notifications } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('a connection that listens and then falls silent, as when a network swallows packets', () => {
  let database: TestDatabase;
  let network: SwallowingNetwork;
  let notifications: Notifications;
  const heard: string[] = [];
  let missed = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    network = await SwallowingNetwork.to(new URL(database.url));
    const settings = { REDIS_URL: 'redis://127.0.0.1:1', PROFILE_ORIGIN: 'http://127.0.0.1:9' };
    notifications = new Notifications(readEnv({ DATABASE_URL: network.url.href, ...settings }));
    notifications.listen('news', { received: (payload) => heard.push(payload), missed: () => (missed += 1) });
    await until(() => notifications.isCurrent);
  });
  afterAll(async () => {
    await notifications.onApplicationShutdown();
    network.close();
    await database.drop();
  });

  it('is believed for less than a second, and again once it speaks', async () => {
    await sleep(1_200);
    expect(notifications.isCurrent).toBe(true);

    const missedBefore = missed;
    network.isSwallowing = true;
    await sleep(1_000);
    expect(notifications.isCurrent).toBe(false);
    await until(() => missed > missedBefore);

    network.isSwallowing = false;
    network.cut();
    await until(() => notifications.isCurrent);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}

/** Passes bytes on between a port of its own and PostgreSQL, or drops them without a word. */
class SwallowingNetwork {
  isSwallowing = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: URL,
  ) {}

  static async to(target: URL): Promise<SwallowingNetwork> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String(typeof address === 'object' ? address?.port : '');
    const network = new SwallowingNetwork(server, url);
    server.on('connection', (near) => network.join(near, connect(Number(target.port), target.hostname)));
    return network;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes) => this.isSwallowing || to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }
}
