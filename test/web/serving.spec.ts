import { once } from 'node:events';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import express from 'express';
import { dashboard } from '../../src/dashboard.js';
import { startTestApp, type TestApp } from '../support/app.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

describe('the dashboard is served at /app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it.each(['/app', '/app/', '/app/keys', '/app/batches/64f0c2a19b7e3d5a8c1f0e42', '/app?purchase=done'])(
    'as one page, which finds its way by the address: %s',
    async (path) => {
      const { status, headers, text } = await app.http.get(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html;charset=utf-8']);
      expect(text).toContain('<div id="app"></div>');
    },
  );

  it('with a policy under which nothing but its own files runs, and nobody else is spoken to', async () => {
    const { headers, text } = await app.http.get('/app');
    expect(headers).toMatchObject({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(text).not.toMatch(/<style|style=|<script(?![^>]* src=)|https?:/);
  });

  it('asked for anew each time, and sent when it has changed', async () => {
    const first = await app.http.get('/app');
    expect(first.headers['cache-control']).toBe('no-cache');
    await app.http.get('/app').set('If-None-Match', String(first.headers.etag)).expect(304);
  });

  it('with assets that never change under their name, and go out compressed', async () => {
    const path = await anAsset();
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await app.http.get(path).set('Accept-Encoding', encoding).expect(200);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-encoding': encoding,
        'content-type': 'text/javascript',
        vary: 'Accept-Encoding',
      });
    }
  });

  it('to HEAD as to GET, without the body', async () => {
    const { headers, text } = await app.http.head('/app/keys').expect(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
    expect(text ?? '').toBe('');
  });

  it.each(['/app/assets/nothing-here.js', '/app/assets/nothing-here', '/app/missing.css', '/app/assets/'])(
    'without a page in place of a file that is not there: %s',
    async (path) => {
      const { body } = await app.http.get(path).expect(404);
      expect(body.error.code).toBe('not_found');
    },
  );

  it.each(['post', 'put', 'patch', 'delete'] as const)('to nobody who would %s', async (method) => {
    const { body } = await app.http[method]('/app/keys').expect(404);
    expect(body.error).toMatchObject({ code: 'not_found' });
  });

  it.each([
    '/app/../package.json',
    '/app/..%2f..%2fpackage.json',
    '/app/%2e%2e/%2e%2e/package.json',
    '/app/assets/../../../package.json',
    '/app/..\\..\\package.json',
    '/app/.vite/manifest.json',
    '/app/.began',
    '/app//etc/passwd',
    '/app/%00',
    '/app/%E0%A4%A',
  ])('and leads nowhere else: %s', async (path) => {
    const { status, text } = await rawGet(app.url, path);
    expect([200, 404]).toContain(status);
    expect(text).not.toContain('"devDependencies"');
    expect(text).not.toContain('root:');
    expect(text).toMatch(status === 200 ? /<div id="app">/ : /"code":"not_found"/);
  });

  it.each(['bytes=0-10', 'bytes=10-5', 'bytes=-5', 'bytes=a-b', 'bytes=999999999-'])(
    'whole, whatever part is asked for: %s',
    async (range) => {
      const whole = await app.http.get('/app').expect(200);
      const { text } = await app.http.get('/app').set('Range', range).expect(200);
      expect(text).toBe(whole.text);
    },
  );

  it('and nothing else is: a path that only begins alike is none of its own', async () => {
    const { headers } = await app.http.get('/apple').expect(404);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('to which browsers are led, and programs are not', async () => {
    const { headers } = await app.http.get('/').set('Accept', 'text/html,*/*;q=0.8').expect(302);
    expect(headers).toMatchObject({ location: '/app', vary: 'Accept' });
    await app.http.get('/').set('Accept', '*/*').expect(404);
  });

  async function anAsset(): Promise<string> {
    const { text } = await app.http.get('/app');
    return /\/app\/assets\/[\w.-]+\.js/.exec(text)?.[0] ?? '';
  }
});

describe('where the dashboard', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('was not built, /app says so', async () => {
    const url = await serve('/nowhere/at/all');
    expect(await rawGet(url, '/app/keys')).toMatchObject({
      status: 404,
      text: expect.stringContaining('npm run build:web'),
    });
  });

  it('has lost a file since, the process goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'web-'));
    try {
      await writeFile(join(folder, 'index.html'), 'here');
      await writeFile(join(folder, 'gone.svg'), 'soon');
      const url = await serve(folder);
      await unlink(join(folder, 'gone.svg'));

      await expect(rawGet(url, '/app/gone.svg')).rejects.toThrow();
      expect(await rawGet(url, '/app')).toEqual({ status: 200, text: 'here' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is left in the middle of a file, the file is closed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'web-'));
    try {
      await writeFile(join(folder, 'large.svg'), Buffer.alloc(20_000_000));
      const url = await serve(folder);
      const file = opened();
      const asking = request(`${url}/app/large.svg`, () => asking.destroy()).end();
      await once(await file, 'close');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  /** The next file that goes out. */
  function opened(): Promise<Readable> {
    return new Promise((resolve) => {
      server.prependOnceListener('request', (_, response) => response.once('pipe', resolve));
    });
  }

  async function serve(folder: string): Promise<string> {
    server = createServer(express().use(dashboard('http://localhost:3000', folder)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
});

/** Sends the path as it is; most clients would tidy it up. */
function rawGet(url: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    asking.on('error', reject).end();
  });
}
