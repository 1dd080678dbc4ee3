import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { signatureOf } from '../../../src/modules/callbacks/sending/signature.js';
import { signUp, type TestAccount } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { providePython } from './python.js';

const FOLDER = 'sdk/python';
const AT_MOST_MS = 90_000;

describe('The Python client', () => {
  let app: TestApp;
  let account: TestAccount;
  let python: string;
  beforeAll(async () => {
    python = await providePython();
    app = await startTestApp();
    account = await signUp(app);
  }, AT_MOST_MS);
  afterAll(() => app.close());

  it(
    'passes its own tests against the running API',
    async () => {
      const { failed, output } = await runTests({
        LINKFETCH_BASE_URL: app.url,
        LINKFETCH_KEY: account.testKey,
        LINKFETCH_TEST_KEY: account.testKey,
        LINKFETCH_LIVE_KEY: account.key,
        LINKFETCH_REVOKED_KEY: await revokedKey(),
        LINKFETCH_CALLBACK: JSON.stringify(signedCallback()),
      });

      if (failed) throw new Error(output);
      expect(output).toMatch(/^Ran \d{2,} tests/m);
      expect(output).not.toContain('skipped');
    },
    AT_MOST_MS,
  );

  it('needs no package but the standard library', async () => {
    expect(await readFile(`${FOLDER}/pyproject.toml`, 'utf8')).toContain('dependencies = []');
    // -I -S: neither what is installed beside Python nor what the environment adds.
    const program = `import sys; sys.path.insert(0, ${JSON.stringify(FOLDER)}); sys.dont_write_bytecode = True; import linkfetch`;
    await promisify(execFile)(python, ['-I', '-S', '-c', program]);
  });

  async function runTests(env: Record<string, string>): Promise<{ failed: boolean; output: string }> {
    const args = ['-W', 'error', '-m', 'unittest', 'discover', '-s', 'tests', '-t', '.'];
    return promisify(execFile)(python, args, {
      cwd: FOLDER,
      // Nothing of the machine's own settings: no proxy, no path to other packages.
      env: { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: '1', ...env },
      timeout: AT_MOST_MS - 10_000,
    }).then(
      ({ stderr }) => ({ failed: false, output: stderr }),
      (error) => ({ failed: true, output: `${error.message}\n${error.stdout}` }),
    );
  }

  async function revokedKey(): Promise<string> {
    const { body } = await app.http
      .post('/api/v1/keys')
      .set('X-API-Key', account.key)
      .send({ name: 'Gone', mode: 'test' })
      .expect(201);
    await app.http.delete(`/api/v1/keys/${body.id}`).set('X-API-Key', account.key).expect(200);
    return body.api_key;
  }
});

function signedCallback() {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const body = JSON.stringify({ batch_id: '507f1f77bcf86cd799439022', status: 'completed', name: 'Zoë' });
  const [id, timestamp] = ['msg_1', Math.floor(Date.now() / 1_000)];
  const signature = signatureOf({ id, timestamp, body: Buffer.from(body) }, [secret]);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  };
  return { secret, body, headers };
}
