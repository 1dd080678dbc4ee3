import type { OpenAPIObject } from '@nestjs/swagger';
import { type PlacedOperation, schemaOf } from './operations.js';

/** What an operation takes. */
export interface Inputs {
  /** Of its query and of its body. */
  fields: string[];
  hasPath: boolean;
  hasQuery: boolean;
  /** Whether a body is read: with any method that may have one, asked for or not. */
  readsBody: boolean;
}

export function inputsOf(document: OpenAPIObject, { method, operation }: PlacedOperation): Inputs {
  const parameters = operation.parameters ?? [];
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return {
    fields: [...query, ...bodyFields(document, operation)],
    hasPath: parameters.some((parameter) => parameter.in === 'path'),
    hasQuery: query.length > 0,
    readsBody: method !== 'get',
  };
}

function bodyFields(document: OpenAPIObject, { requestBody }: PlacedOperation['operation']): string[] {
  const schemas = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => schema ?? []);
  return schemas.flatMap((schema) => Object.keys(schemaOf(document, schema).properties ?? {}));
}
