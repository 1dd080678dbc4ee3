import { glob, readFile } from 'node:fs/promises';

/** What no import shows, and so no rule of dependency-cruiser. */
interface Ban {
  what: string;
  pattern: RegExp;
  /** The only files that may. */
  allowed: string[];
}

const ENVIRONMENT: Ban = {
  what: 'the environment',
  pattern: /\bprocess\s*(\.|\[\s*['"`])\s*env\b|\benv\b[^;]*\}\s*=\s*process\b|from 'node:process'/,
  allowed: [
    'src/config/env.ts',
    'src/local/stack/settings.ts',
    // Processes of their own, which take nothing but what the stack tells them.
    'src/local/profile-site.ts',
    'src/local/stripe.ts',
    'src/local/linkedin-api.ts',
  ],
};

const FORWARD_REFERENCES: Ban = { what: 'forward references', pattern: /\bforwardRef\b/, allowed: [] };

describe('only the files named here know', () => {
  it.each([ENVIRONMENT, FORWARD_REFERENCES])('$what', async ({ pattern, allowed }) => {
    const knowing: string[] = [];
    for await (const path of glob('src/**/*.ts')) {
      if (pattern.test(withoutComments(await readFile(path, 'utf8')))) knowing.push(path);
    }
    expect(knowing.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it.each([
    'const port = process.env.PORT;',
    "const port = process['env'].PORT;",
    'const { env } = process;',
    'const { env: { PORT } } = process;',
    "import { env } from 'node:process';",
  ])('the environment, which is found in: %s', (source) => {
    expect(source).toMatch(ENVIRONMENT.pattern);
  });

  it.each(['const env = readEnv();', 'process.exit(env.PORT);', '/* process.env */'])(
    'the environment, which is not found in: %s',
    (source) => {
      expect(withoutComments(source)).not.toMatch(ENVIRONMENT.pattern);
    },
  );
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
