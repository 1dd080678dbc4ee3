import type { PlacedOperation } from './operations.js';

/** What an operation reads of a request. */
export interface Inputs {
  hasPath: boolean;
  hasQuery: boolean;
  /** With any method that may have a body, asked for or not. */
  readsBody: boolean;
}

export function inputsOf({ method, operation: { parameters = [] } }: PlacedOperation): Inputs {
  const places = new Set(parameters.map((parameter) => parameter.in));
  return { hasPath: places.has('path'), hasQuery: places.has('query'), readsBody: method !== 'get' };
}
