import { readFile, writeFile } from 'node:fs/promises';

/** Writes down which operations take an Idempotency-Key: the only POSTs that are safe to send twice. */
const [target] = process.argv.slice(2);
const { paths } = JSON.parse(await readFile('openapi.json', 'utf8'));

const idempotent = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations)
    .filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'Idempotency-Key'))
    .map(([method]) => `'${method.toUpperCase()} ${path}',`),
);

await writeFile(
  target,
  `// This file is auto-generated from openapi.json

/** Method and path of each operation that takes an \`Idempotency-Key\`. */
export const IDEMPOTENT_OPERATIONS: ReadonlySet<string> = new Set([
  ${idempotent.sort().join('\n  ')}
]);
`,
);
