import { readFileSync } from 'node:fs';
import { errorsPage } from '../../src/openapi/errors-page.js';
import type { Operation, Schema } from '../../src/openapi/operations.js';
import { StrictSchemas } from '../support/answers/strict-schemas.js';
import { DOCUMENT, OPERATIONS } from './committed.js';

const SCHEMAS = Object.entries((DOCUMENT.components?.schemas ?? {}) as Record<string, Schema>);
const PARTS = OPERATIONS.flatMap(([name, { operation }]) => partsOf(name, operation));

describe('the OpenAPI document', () => {
  it('gives each operation an id that makes a good name of a method, and no two the same', () => {
    const names = OPERATIONS.map(([name]) => name);
    expect(names.filter((name) => !/^[a-z][a-zA-Z]+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(OPERATIONS)('tells of %s what it does, and what it asks of its caller', (_, { operation }) => {
    const paragraphs = operation.description?.split('\n\n') ?? [];
    expect(operation.summary).toBeTruthy();
    expect(paragraphs.length).toBeGreaterThan(1);
    expect(paragraphs.at(-1)).toMatch(
      /^(Needs the scope `\w+:\w+`|Needs no key|Takes any key|Needs a session)\. /,
    );
  });

  it('puts each operation under one tag, and tells of each tag', () => {
    const told = (DOCUMENT.tags ?? []).filter(({ description }) => description).map(({ name }) => name);
    const used = OPERATIONS.map(([, { operation }]) => operation.tags ?? []);
    expect(used.filter((tags) => tags.length !== 1)).toEqual([]);
    expect([...new Set(used.flat())].toSorted()).toEqual(told.toSorted());
  });

  it('names every schema of a body', () => {
    const unnamed = PARTS.filter(
      ({ schema }) => schema.type === 'object' || schema.properties || schema.oneOf,
    );
    expect(unnamed.map(({ place }) => place)).toEqual([]);
  });

  it('names every schema within another, and every list of values', () => {
    const unnamed = membersOf(SCHEMAS).filter(
      ([, schema]) => schema.properties || schema.enum || schema.oneOf,
    );
    expect(unnamed.map(([place]) => place)).toEqual([]);
  });

  it('says of every member what it means', () => {
    const members = membersOf(SCHEMAS).filter(([place]) => !place.endsWith('[]'));
    const silent = members.filter(([, schema]) => !schema.description && !schema.$ref);
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it('says null only beside a type', () => {
    const untyped = membersOf(SCHEMAS).filter(([, schema]) => schema.nullable && !schema.type);
    expect(untyped.map(([place]) => place)).toEqual([]);
  });

  it('lets null through wherever it says so', () => {
    const schemas = new StrictSchemas(DOCUMENT);
    const nullable = membersOf(SCHEMAS).filter(([, schema]) => schema.nullable);
    const refused = nullable.filter(([, schema]) => schemas.faultsIn(null, schema).length > 0);
    expect(nullable).not.toHaveLength(0);
    expect(refused.map(([place]) => place)).toEqual([]);
  });

  it('shows an example of every body that is JSON', () => {
    const without = PARTS.filter(({ isJson, examples }) => isJson && examples.length === 0);
    expect(without.map(({ place }) => place)).toEqual([]);
  });

  it('shows no example that its own schema would refuse', () => {
    const schemas = new StrictSchemas(DOCUMENT);
    const wrong = PARTS.flatMap(({ place, schema, examples }) =>
      examples.flatMap((example) => schemas.faultsIn(example, schema).map((fault) => `${place}: ${fault}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('lists the codes of every refusal, and shows one example or more of each', () => {
    const wrong = PARTS.filter(({ schema }) => schema.$ref?.endsWith('/ErrorResponse')).filter(
      ({ codes, examples }) =>
        codes.length === 0 || codes.join() !== [...new Set(examples.map(codeOf))].join(),
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('explains every code in docs/errors.md, which is up to date', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
    expect(page).toBe(errorsPage(DOCUMENT));
  });
});

/** A body, of a request or of an answer. */
interface Part {
  place: string;
  isJson: boolean;
  schema: Schema;
  examples: unknown[];
  codes: string[];
}

function partsOf(name: string, { requestBody, responses }: Operation): Part[] {
  const bodies: [string, object][] = [
    ...Object.entries(responses),
    ...(requestBody ? [['body', requestBody] as [string, object]] : []),
  ];
  return bodies.flatMap(([where, body]) => {
    const { content = {}, 'x-error-codes': codes = [] } = body as {
      content?: object;
      'x-error-codes'?: string[];
    };
    return Object.entries(content).map(([type, media]) => ({
      place: `${name} ${where} ${type}`,
      isJson: type === 'application/json' && media.schema?.type !== 'string',
      schema: media.schema ?? {},
      examples: examplesOf(media),
      codes,
    }));
  });
}

function examplesOf({
  example,
  examples = {},
}: {
  example?: unknown;
  examples?: Record<string, { $ref?: string }>;
}): unknown[] {
  if (example !== undefined) return [example];
  const known = (DOCUMENT.components?.examples ?? {}) as Record<string, { value: unknown }>;
  return Object.values(examples).map(({ $ref = '' }) => known[$ref.split('/').at(-1) ?? '']?.value);
}

function codeOf(example: unknown): string {
  return (example as { error: { code: string } }).error.code;
}

/** The members of schemas, and what lies inside these. */
function membersOf(schemas: [string, Schema][]): [string, Schema][] {
  return schemas.flatMap(([place, { properties = {}, items }]) => {
    const inner = Object.entries(properties as Record<string, Schema>).map(
      ([name, schema]): [string, Schema] => [`${place}.${name}`, schema],
    );
    const all: [string, Schema][] = items ? [...inner, [`${place}[]`, items as Schema]] : inner;
    return [...all, ...membersOf(all)];
  });
}
