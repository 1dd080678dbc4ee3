import type { Server } from 'node:http';
import express from 'express';
import request from 'supertest';
import { remembered } from '../../src/platform/http/index.js';

describe('a remembered answer', () => {
  let made = 0;
  let server: Server;
  beforeEach(() => {
    made = 0;
    const app = express();
    app.get('/page', remembered());
    app.get('/page', (asked, response) => {
      made += 1;
      if (asked.query.broken) response.status(500).send('broken');
      else response.type('text/yaml').send(`answer: ${made}`);
    });
    server = app.listen(0);
  });
  afterEach(() => server.close());

  it('is made once, and sent with its type to everyone', async () => {
    for (const _ of [1, 2, 3]) {
      const { status, text, type } = await request(server).get('/page');
      expect([status, text, type]).toEqual([200, 'answer: 1', 'text/yaml']);
    }
    expect(made).toBe(1);
  });

  it('is no failure, and nothing that another method was told', async () => {
    expect((await request(server).get('/page?broken=1')).status).toBe(500);
    expect((await request(server).post('/page')).status).toBe(404);
    const { status, text } = await request(server).get('/page');
    expect([status, text]).toEqual([200, 'answer: 2']);
  });

  it('may be asked for without its body first', async () => {
    expect((await request(server).head('/page')).status).toBe(200);
    expect((await request(server).get('/page')).text).toBe('answer: 1');
  });
});
