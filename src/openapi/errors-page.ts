import type { OpenAPIObject } from '@nestjs/swagger';
import { adviceFor, findUnusedAdvice } from './error-guide.js';
import { operationsOf } from './operations.js';

/** More would be a list that nobody reads. */
const LISTED = 7;

const HEAD = `# Errors

Generated from the errors in the code by \`npm run openapi\`; what each means stands in \`src/openapi/error-guide.ts\`.

Every refusal has the same shape. Programs go by \`code\`, which stays the same; \`message\` is for people.

\`\`\`json
{ "error": { "code": "not_found", "message": "There is no such lookup.", "request_id": "0d9b2f3c-6a51-4f0e-9a36-2f1c6f0e7b11" } }
\`\`\`

\`request_id\` stands in the header field \`X-Request-Id\` as well. An error that time alone can mend says when in
\`retry_after_seconds\`, beside \`error\`, and in the header field \`Retry-After\`. Each operation in
[openapi.json](../openapi.json) lists its codes by status as \`x-error-codes\`, with an example of each.
`;

/** An error code as one status answers it. */
interface Use {
  status: string;
  code: string;
  operations: string[];
}

/** docs/errors.md. */
export function errorsPage(document: OpenAPIObject): string {
  const uses = usesIn(document);
  const unused = findUnusedAdvice(new Set(uses.map(({ code }) => code)));
  if (unused.length > 0) throw new Error(`Nothing answers ${unused.join(', ')}, of which the guide speaks`);
  const sections = [...Map.groupBy(uses, ({ status }) => status)].map(([status, those]) =>
    [`## ${status}`, '', '| code | meaning | remedy | where |', '|---|---|---|---|', ...those.map(row)].join(
      '\n',
    ),
  );
  return `${[HEAD.trim(), ...sections].join('\n\n')}\n`;
}

function usesIn(document: OpenAPIObject): Use[] {
  const answers = operationsOf(document).flatMap(({ operation: { operationId, responses } }) =>
    Object.entries(responses).flatMap(([status, response]) =>
      codesOf(response).map((code) => ({ operationId, status, code })),
    ),
  );
  const uses = Map.groupBy(answers, ({ status, code }) => `${status} ${code}`);
  return [...uses.values()]
    .flatMap((those) =>
      those.slice(0, 1).map(({ status, code }) => ({ status, code, operations: namesIn(those) })),
    )
    .toSorted((a, b) => compare(a.status, b.status) || compare(a.code, b.code));
}

function codesOf(response: object): string[] {
  return 'x-error-codes' in response ? (response['x-error-codes'] as string[]) : [];
}

function namesIn(answers: readonly { operationId: string }[]): string[] {
  return answers.map(({ operationId }) => operationId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function row({ code, operations }: Use): string {
  const { meaning, remedy } = adviceFor(code);
  const where = operations.length > LISTED ? `${operations.length} operations` : operations.join(', ');
  return `| \`${code}\` | ${meaning} | ${remedy} | ${where} |`;
}
