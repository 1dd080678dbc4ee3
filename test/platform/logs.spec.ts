import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import { type AppProcess, startAppProcess } from '../support/process.js';

describe('the log', () => {
  let app: TestApp;
  let process: AppProcess;
  let url: string;
  beforeAll(async () => {
    app = await startTestApp();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    process = await startAppProcess({
      ROLE: 'api',
      PORT: String(port),
      LOG_LEVEL: 'debug',
      DATABASE_URL: app.env.DATABASE_URL,
      REDIS_URL: app.env.REDIS_URL,
      PROFILE_ORIGIN: app.env.PROFILE_ORIGIN,
    });
  });
  afterAll(async () => {
    await process.end('SIGTERM');
    await app.close();
  });

  it('has a line of JSON with the request id for each request, and no key, address or profile in any', async () => {
    const { key, email } = await signUp(app);
    const asked = await fetch(`${url}/api/v1/scrape?linkedin_url=linkedin.com/in/secret-person`, {
      headers: { 'X-API-Key': key, 'X-Request-Id': 'look-for-me' },
    });
    expect(asked.status).toBe(404);
    await fetch(`${url}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    await fetch(`${url}/api/v1/scrape`, {
      method: 'POST',
      body: '{"linkedin_url": "linkedin.com/in/secret-person"',
    });

    // Lines are gathered for a moment; the end of a process leaves none behind.
    await process.end('SIGTERM');
    const lines = process
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        request_id: 'look-for-me',
        method: 'GET',
        path: '/api/v1/scrape',
        status: 404,
      }),
    );
    expect(process.output()).not.toMatch(new RegExp(`${key}|${email}|secret-person`));
  });
});
