import { Body as AnyBody, Query as AnyQuery } from '@nestjs/common';
import { validation } from './validation.js';

const VALIDATED = validation();

/**
 * Nest's own, checked against the class of the parameter. A global pipe would look at every parameter of every route, at
 * the caller too, and each look costs the request its promises.
 */
export function Body(): ParameterDecorator {
  return AnyBody(VALIDATED);
}

export function Query(): ParameterDecorator {
  return AnyQuery(VALIDATED);
}
