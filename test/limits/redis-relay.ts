import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to Redis that can be taken away and given back. */
export interface RedisRelay {
  url: string;
  /** Connections break, and new ones are refused. */
  cut(): Promise<void>;
  /** Connections stay and are accepted, but nothing comes through them any more. */
  stall(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
}

export async function startRedisRelay(redisUrl: string): Promise<RedisRelay> {
  const target = new URL(redisUrl);
  const sockets = new Set<Socket>();
  let isStalled = false;
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined);
    if (isStalled) return;
    const upstream = connect(Number(target.port), target.hostname);
    sockets.add(upstream);
    upstream.on('error', () => undefined);
    client.pipe(upstream).pipe(client);
  });
  const port = await listen(server, 0);

  function breakConnections(): void {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  }

  async function cut(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    breakConnections();
    await closed;
  }

  return {
    url: `redis://127.0.0.1:${port}${target.pathname}`,
    cut,
    stall() {
      isStalled = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    async restore() {
      isStalled = false;
      breakConnections();
      if (!server.listening) await listen(server, port);
    },
    async close() {
      if (server.listening) await cut();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
