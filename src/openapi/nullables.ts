import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './operations.js';

/**
 * Makes `nullable` mean what it says. In OpenAPI 3.0 it widens the type it stands beside and nothing else: a list of
 * values must name null itself, and so must a schema that is referred to.
 */
export function makeNullablesExact(document: OpenAPIObject): void {
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  const properties = schemas.flatMap(([, schema]) =>
    Object.values((schema.properties ?? {}) as Record<string, Schema>),
  );
  for (const property of properties) admitNullInEnum(property);
  for (const [name, schema] of schemas) if (isOnlyNullable(name, properties)) schema.nullable = true;
}

function admitNullInEnum(property: Schema): void {
  if (property.nullable && property.enum && !property.enum.includes(null)) property.enum.push(null);
}

function isOnlyNullable(name: string, properties: readonly Schema[]): boolean {
  const reference = `#/components/schemas/${name}`;
  const users = properties.filter((property) => refersTo(reference, property));
  return users.length > 0 && users.every(({ nullable }) => nullable);
}

function refersTo(reference: string, { $ref, allOf, items }: Schema): boolean {
  const places = [{ $ref }, ...((allOf ?? []) as Schema[]), (items ?? {}) as Schema];
  return places.some((place) => place.$ref === reference);
}
