import type { INestApplicationContext } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { addAccessNotes } from './access-notes.js';
import { addErrorAnswers, addServerRefusal } from './error-answers.js';
import { addExamples } from './examples.js';
import { inputsOf } from './inputs.js';
import { addMemberNotes } from './member-notes.js';
import { makeNullablesExact } from './nullables.js';
import { operationsOf } from './operations.js';
import { addParameterNotes } from './parameter-notes.js';
import { unwrapReferences } from './plain-references.js';
import { refusalsOf } from './refusals.js';
import { addResponseHeaders } from './response-headers.js';
import { type Route, routesOf } from './routes.js';

/** Adds what follows from the code without being said at each operation: errors, header fields, access, examples. */
export function completeDocument(app: INestApplicationContext, document: OpenAPIObject): OpenAPIObject {
  const routes = routesOf(app);
  makeNullablesExact(document);
  unwrapReferences(document);
  addMemberNotes(document);
  for (const placed of operationsOf(document)) {
    const { operation } = placed;
    const route = routeOf(routes, operation.operationId);
    const refusals = refusalsOf(route, inputsOf(placed));

    addErrorAnswers(document, operation, refusals);
    addResponseHeaders(document, operation, route, refusals);
    addAccessNotes(operation, route);
    addParameterNotes(operation);
    addExamples(document, operation);
    addServerRefusal(operation);
  }
  return document;
}

function routeOf(routes: ReadonlyMap<string, Route>, operationId: string): Route {
  const route = routes.get(operationId);
  if (!route) throw new Error(`No route is called ${operationId}`);
  return route;
}
