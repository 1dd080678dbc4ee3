import { readFileSync } from 'node:fs';

const document = JSON.parse(readFileSync('openapi.json', 'utf8'));

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    name: `${method.toUpperCase()} ${path}`,
  })),
);

/** `GET /billing/plan`: pages are for browsers, not for clients. */
const pages = operations
  .filter(({ responses }) => responses[200]?.content?.['text/html'])
  .map(({ name }) => name);

// No type comes of these, and the generator complains of each.
for (const { requestBody, responses } of operations)
  for (const message of [requestBody, ...Object.values(responses)]) {
    delete message?.headers;
    for (const content of Object.values(message?.content ?? {})) delete content.examples;
  }

export default {
  input: document,
  output: { path: 'sdk/typescript/src/generated', module: { extension: '.js' } },
  parser: { filters: { operations: { exclude: [...pages, 'POST /api/v1/billing/stripe/webhook'] } } },
  plugins: [
    '@hey-api/typescript',
    { name: '@hey-api/client-fetch', throwOnError: true },
    // Each call says which client it goes through, and that client knows the key.
    { name: '@hey-api/sdk', responseStyle: 'data', client: false, auth: false },
  ],
  logs: { level: 'silent', file: false },
};
