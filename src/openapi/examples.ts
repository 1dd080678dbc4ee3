import type { OpenAPIObject } from '@nestjs/swagger';
import { type Operation, type Schema, schemaOf } from './operations.js';

const JSON_TYPE = 'application/json';

/**
 * Puts the examples of the fields together to whole bodies, so that each is written once, beside its field. A request
 * holds the fields that have an example; an answer holds all that it has.
 */
export function addExamples(document: OpenAPIObject, { requestBody, responses }: Operation): void {
  for (const media of Object.values(requestBody?.content ?? {}))
    if (media.schema) media.example ??= requestExample(document, media.schema);
  for (const { content } of Object.values(responses)) {
    const media = content?.[JSON_TYPE];
    if (media?.schema && !media.examples) media.example ??= answerExample(document, media.schema);
  }
}

function requestExample(document: OpenAPIObject, schema: Schema): unknown {
  const { properties = {}, required = [], example } = schemaOf(document, schema);
  if (example !== undefined) return example;
  const shown = Object.entries(properties as Record<string, Schema>).filter(
    ([name, property]) => required.includes(name) || schemaOf(document, property).example !== undefined,
  );
  return Object.fromEntries(shown.map(([name, property]) => [name, answerExample(document, property)]));
}

function answerExample(document: OpenAPIObject, schema: Schema): unknown {
  const found = schemaOf(document, schema);
  if (found.example !== undefined) return found.example;
  if (found.default !== undefined) return found.default;
  if (found.enum) return found.enum[0];
  if (found.items) return [answerExample(document, found.items as Schema)];
  if (found.properties) return membersExample(document, found);
  return found.nullable ? null : undefined;
}

function membersExample(document: OpenAPIObject, { properties = {} }: Schema): object {
  const members = Object.entries(properties as Record<string, Schema>);
  return Object.fromEntries(members.map(([name, member]) => [name, answerExample(document, member)]));
}
