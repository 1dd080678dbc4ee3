import type {
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  SchemaObject,
} from '@nestjs/swagger';

export type Response = ResponseObject;
export type Schema = SchemaObject & { $ref?: string };

/** As @nestjs/swagger writes it: with parameters, bodies and answers in their places rather than by reference. */
export interface Operation extends Omit<OperationObject, 'parameters' | 'requestBody' | 'responses'> {
  operationId: string;
  parameters?: ParameterObject[];
  requestBody?: RequestBodyObject;
  responses: Record<string, Response>;
}

export interface PlacedOperation {
  method: string;
  path: string;
  operation: Operation;
}

export function operationsOf(document: OpenAPIObject): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  );
}

/** Follows references, and looks into the one-member `allOf` in which @nestjs/swagger wraps them. */
export function schemaOf(document: OpenAPIObject, schema: Schema): Schema {
  if (schema.$ref) return schemaOf(document, namedSchema(document, schema.$ref));
  const [wrapped] = (schema.allOf ?? []) as Schema[];
  return wrapped ? { ...schemaOf(document, wrapped), ...withoutWrapping(schema) } : schema;
}

function namedSchema(document: OpenAPIObject, reference: string): Schema {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const schema = document.components?.schemas?.[name];
  if (!schema) throw new Error(`The document names ${reference}, and has no such schema`);
  return schema as Schema;
}

function withoutWrapping({ allOf: _, ...schema }: Schema): Schema {
  return schema;
}
