import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, type PlacedOperation } from '../../src/openapi/operations.js';

/** The document as it lies in the repository, which another test compares with what the code says. */
export const DOCUMENT: OpenAPIObject = JSON.parse(
  readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'),
);

/** For `it.each`, each with its name in front. */
export const OPERATIONS: [string, PlacedOperation][] = operationsOf(DOCUMENT).map((placed) => [
  placed.operation.operationId,
  placed,
]);
