import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { standingOf } from '../keys/key-ring.js';
import { anyEmail, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';

interface Received {
  to: string[];
  text: string;
}

describe('with a mail server', () => {
  const received: Received[] = [];
  let behaviour: 'accept' | 'refuse' | (() => Promise<void>) = 'accept';
  let server: SMTPServer;
  let app: TestApp;

  beforeAll(async () => {
    const port = await freePort();
    server = smtpServer();
    server.listen(port, '127.0.0.1');
    app = await startTestApp({
      MAIL_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Lookup <lookup@example.com>',
    });
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    behaviour = 'accept';
    received.length = 0;
  });

  const register = (email: string) => app.http.post('/api/v1/auth/register').send({ email });
  const rowOf = async (email: string) => {
    const [row] = await app.db.query<{ code_hmac: Buffer | null; sent_in_hour: number }>(
      'select code_hmac, sent_in_hour from address_verifications where email = $1',
      [email],
    );
    return row;
  };

  it('sends one letter, as text and as HTML, with the code in both', async () => {
    const email = anyEmail();
    await register(email).expect(200);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual([email]);
    const text = received[0]?.text ?? '';
    expect(text).toContain('From: Lookup <lookup@example.com>');
    expect(text).toMatch(/Content-Type: text\/plain/);
    expect(text).toMatch(/Content-Type: text\/html/);
    const [code] = /\b\d{6}\b/.exec(text) ?? [];
    expect(text.split(code ?? 'no code')).toHaveLength(4);
    await app.http.post('/api/v1/auth/verify').send({ email, code }).expect(200);
  });

  it('that refuses, says so and leaves nothing half-made; asking again works at once', async () => {
    const email = anyEmail();
    behaviour = 'refuse';
    const refused = await register(email);
    expect([refused.status, refused.body.error.code]).toEqual([503, 'mail_unavailable']);
    expect(refused.headers['retry-after']).toBe(String(refused.body.retry_after_seconds));
    expect(await rowOf(email)).toEqual({ code_hmac: null, sent_in_hour: 0 });
    expect(await app.db.query('select from accounts where email = $1', [email])).toEqual([]);

    behaviour = 'accept';
    await register(email).expect(200);
    expect(received).toHaveLength(1);
  });

  it('that quotes the address it refuses, leaves it out of the log', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const email = anyEmail();
    behaviour = 'refuse';
    await register(email).expect(503);
    expect(error.mock.calls).toEqual([[expect.stringMatching(/did not take a mail: .*No such mailbox/)]]);
    expect(String(error.mock.calls)).not.toContain(email);
    error.mockRestore();
  });

  it('that is silent, keeps nobody waiting for a refusal, nor gives anybody away by it', async () => {
    const { email, key } = await signUpByMail();
    await app.db.query(
      `update address_verifications set sent_at = sent_at - interval '1 hour',
         hour_began_at = hour_began_at - interval '1 hour'
       where email = $1`,
      [email],
    );
    const silence = Promise.withResolvers<void>();
    behaviour = () => silence.promise;
    const refused = await app.http.post('/api/v1/auth/api-key').send({ email });
    // Answered, though the mail server has said nothing yet.
    silence.resolve();
    expect(refused.body.error.code).toBe('verification_required');
    expect(await standingOf(app, key)).toBe(200);
  });

  async function signUpByMail(): Promise<Pick<TestAccount, 'email' | 'key'>> {
    const email = anyEmail();
    await register(email).expect(200);
    const [code] = /\b\d{6}\b/.exec(received.at(-1)?.text ?? '') ?? [];
    const { body } = await app.http.post('/api/v1/auth/api-key').send({ email, code }).expect(200);
    return { email, key: body.api_key };
  }

  function smtpServer(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: async ({ address }, _session, done) => {
        if (typeof behaviour === 'function') await behaviour();
        done(behaviour === 'accept' ? null : new Error(`<${address}> No such mailbox`));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ to, text: Buffer.concat(chunks).toString() });
          done();
        });
      },
    });
  }
});

describe('without a mail server', () => {
  it('says so when somebody registers', async () => {
    const app = await startTestApp({ MAIL_URL: `smtp://127.0.0.1:${await freePort()}` });
    const refused = await app.http.post('/api/v1/auth/register').send({ email: anyEmail() });
    expect([refused.status, refused.body.error.code]).toEqual([503, 'mail_unavailable']);
    await app.close();
  });
});
