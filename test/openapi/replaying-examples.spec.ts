import type { Operation, PlacedOperation } from '../../src/openapi/operations.js';
import type { Author } from '../publishing/publishing-app.js';
import { OPERATIONS } from './committed.js';
import { PREPARATIONS, type Prepared } from './preparations.js';
import { startWorld, type World } from './world.js';

/** A body of the document, and the type that it is sent as. */
interface Sent {
  type: string;
  body: object | undefined;
}

const EXAMPLES = OPERATIONS.flatMap(([name, placed]) =>
  bodiesOf(placed.operation).map(
    (sent) => [sent.body ? `${name}, ${sent.type}` : name, placed, sent] as const,
  ),
);

describe('what the OpenAPI document shows as an example, sent to the application,', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  // That the answer is as documented is checked wherever a test gets an answer.
  it.each(EXAMPLES)('is answered with success: %s', async (_, placed, sent) => {
    const author = await world.publishing.newAuthor();
    const prepare = PREPARATIONS[placed.operation.operationId];
    const prepared = (await prepare?.(world, author, sent.body ?? {})) ?? {};
    const answer = await replay(world, author, placed, sent, prepared);
    const isSuccess = successesOf(placed.operation).includes(answer.status);
    expect(isSuccess ? 'success' : `${answer.status} ${answer.text}`).toBe('success');
  });
});

function replay(
  { app }: World,
  author: Author,
  placed: PlacedOperation,
  { type, body }: Sent,
  prepared: Prepared,
) {
  const { method, path, operation } = placed;
  const verb = method as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const request = app.http[verb](path.replace('{id}', prepared.id ?? ''));
  request.query(prepared.query ?? examplesIn(operation, 'query'));
  request.set({ ...examplesIn(operation, 'header'), ...prepared.headers });
  if (operation.security?.some((scheme) => 'api_key' in scheme))
    request.set('X-API-Key', prepared.key ?? author.key);
  return body ? request.type(type).send(prepared.body ?? body) : request;
}

function bodiesOf({ requestBody }: Operation): Sent[] {
  const bodies = Object.entries(requestBody?.content ?? {});
  return bodies.length > 0
    ? bodies.map(([type, { example }]) => ({ type, body: example }))
    : [{ type: '', body: undefined }];
}

function examplesIn({ parameters = [] }: Operation, place: string): Record<string, string> {
  const those = parameters.filter((parameter) => parameter.in === place);
  const examples = those.map(({ name, example, schema }) => [name, example ?? exampleIn(schema)]);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

function exampleIn(schema: object | undefined): unknown {
  return schema && 'example' in schema ? schema.example : undefined;
}

function successesOf({ responses }: Operation): number[] {
  return Object.keys(responses)
    .map(Number)
    .filter((status) => status < 300);
}
