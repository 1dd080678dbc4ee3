import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { signatureOf } from '../../src/modules/callbacks/sending/signature.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OLD_SECRET = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

interface Request {
  headers: Record<string, string>;
  body: string;
}

function signed({ at = Date.now(), secrets = [SECRET] } = {}): Request {
  const [id, timestamp, body] = ['msg_1', Math.floor(at / 1_000), '{"name": "Zoë"}'];
  const signature = signatureOf({ id, timestamp, body: Buffer.from(body) }, secrets);
  return {
    body,
    headers: { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature },
  };
}

const changed = (request: Request, header: string, value: string): Request => ({
  ...request,
  headers: { ...request.headers, [header]: value },
});

const CASES: [string, Request, boolean][] = [
  ['as it was sent', signed(), true],
  ['signed with the old secret as well', signed({ secrets: [OLD_SECRET, SECRET] }), true],
  ['signed with another secret', signed({ secrets: [OLD_SECRET] }), false],
  ['with another body', { ...signed(), body: '{"name": "Zoe"}' }, false],
  ['with another id', changed(signed(), 'webhook-id', 'msg_2'), false],
  [
    'with another time',
    changed(signed(), 'webhook-timestamp', String(Math.floor(Date.now() / 1_000) - 9)),
    false,
  ],
  ['from an hour ago', signed({ at: Date.now() - 3_600_000 }), false],
  ['from the future', signed({ at: Date.now() + 3_600_000 }), false],
  ['without a time', changed(signed(), 'webhook-timestamp', ''), false],
  ['without a signature', changed(signed(), 'webhook-signature', ''), false],
  ['with a signature that is none', changed(signed(), 'webhook-signature', 'v1,é v2 v1, ,'), false],
  ['without headers', { headers: {}, body: '{}' }, false],
];

/** Answers true or false for each case; both programs read the cases from a file and print JSON. */
const DRIVERS = {
  ts: `
    import { readFileSync } from 'node:fs';
    const [, , file, secret] = process.argv;
    const cases = JSON.parse(readFileSync(file, 'utf8'));
    process.stdout.write(JSON.stringify(cases.map(({ headers, body }) => isGenuine(headers, body, secret))));`,
  python: `
import json, sys
cases = json.load(open(sys.argv[1], encoding="utf-8"))
print(json.dumps([is_genuine(case["headers"], case["body"].encode(), sys.argv[2]) for case in cases]))`,
};

describe('the guide', () => {
  let folder: string;
  let casesFile: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callback-guide-'));
    casesFile = join(folder, 'cases.json');
    await writeFile(casesFile, JSON.stringify(CASES.map(([, request]) => request)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function codeIn(language: keyof typeof DRIVERS): Promise<string> {
    const guide = await readFile('docs/callbacks.md', 'utf8');
    const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]+?)\n\`\`\``).exec(guide) ?? [];
    if (!code) throw new Error(`The guide has no ${language}`);
    return code + DRIVERS[language];
  }

  async function verdicts(command: string, file: string): Promise<[string, boolean][]> {
    const { stdout } = await promisify(execFile)(command, [file, casesFile, SECRET]);
    const results: boolean[] = JSON.parse(stdout);
    return CASES.map(([what], index) => [what, results[index] ?? false]);
  }

  const expected = CASES.map(([what, , isGenuine]) => [what, isGenuine]);

  it('checks signatures in TypeScript', async () => {
    const { outputText } = ts.transpileModule(await codeIn('ts'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const program = join(folder, 'check.mjs');
    await writeFile(program, outputText);
    expect(await verdicts(process.execPath, program)).toEqual(expected);
  });

  it('checks signatures in Python', async () => {
    const program = join(folder, 'check.py');
    await writeFile(program, await codeIn('python'));
    expect(await verdicts('python3', program)).toEqual(expected);
  });

  it('tells the schedule that the settings have', async () => {
    const [guide, settings] = await Promise.all([
      readFile('docs/callbacks.md', 'utf8'),
      import('../../src/config/env.js'),
    ]);
    expect(guide).toContain('5 seconds, then 5 minutes, 30 minutes, 2, 5, 10, 14,\n20 and 24 hours');
    expect(settings.SETTINGS.CALLBACK_RETRY_SECONDS.read(undefined, {})).toEqual([
      5,
      300,
      1_800,
      ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 3_600),
    ]);
  });
});
