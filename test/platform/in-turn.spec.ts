import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Response } from 'express';
import { inTurn } from '../../src/platform/http/index.js';

describe('requests that follow on one connection without waiting for answers', () => {
  const begun: Response[] = [];
  const server = createServer(express().use(inTurn, (_request, response) => begun.push(response)));

  beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  beforeEach(() => {
    begun.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function sendTwo() {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2));
    await until(() => begun.length > 0);
    return socket;
  }

  it('begin one after the other', async () => {
    const socket = await sendTwo();
    expect(begun).toHaveLength(1);
    begun[0]?.end('one');
    await until(() => begun.length > 1);
    begun[1]?.end('two');
    socket.end();
  });

  it('begin no more when the connection has ended', async () => {
    const socket = await sendTwo();
    const [first] = begun;
    socket.destroy();
    await once(first as Response, 'close');
    await sleep(50);
    expect(begun).toEqual([first]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}
