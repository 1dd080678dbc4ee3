import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, type Schema } from './operations.js';

const SCHEMAS = '#/components/schemas/';

/**
 * Makes `nullable` mean what it says. In OpenAPI 3.0 it widens the type it stands beside and nothing else: a schema that
 * is referred to must say so itself, and a list of values must name null. So a schema of which null is part wherever it
 * is used becomes nullable; one that is used both ways needs two names, and the validation of answers finds it.
 */
export function makeNullablesExact(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const uses = [...memberUses(schemas), ...operationUses(document)];
  for (const [name, schema] of Object.entries(schemas)) {
    const own = uses.filter((use) => refersTo(SCHEMAS + name, use));
    if (own.length === 0 || !own.every(({ nullable }) => nullable)) continue;
    admitNull(schema);
    for (const use of own) use.type = schema.type;
  }
}

function admitNull(schema: Schema): void {
  schema.nullable = true;
  if (schema.enum) schema.enum = [...schema.enum, null];
}

function memberUses(schemas: Record<string, Schema>): Schema[] {
  const members = Object.values(schemas).flatMap(
    ({ properties }) => Object.values(properties ?? {}) as Schema[],
  );
  return members.flatMap((member) => (member.items ? [member, member.items as Schema] : [member]));
}

function operationUses(document: OpenAPIObject): Schema[] {
  const operations = operationsOf(document).map(({ operation }) => operation);
  const bodies = operations.flatMap(({ requestBody, responses }) => [
    requestBody,
    ...Object.values(responses),
  ]);
  const media = bodies.flatMap((body) => Object.values(body?.content ?? {}));
  const parameters = operations.flatMap((operation) => operation.parameters ?? []);
  return [...media, ...parameters].flatMap(({ schema }) => (schema ? [schema as Schema] : []));
}

function refersTo(reference: string, { $ref, allOf = [] }: Schema): boolean {
  return [{ $ref }, ...(allOf as Schema[])].some((schema) => schema.$ref === reference);
}
