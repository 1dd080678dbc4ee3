import type { OpenAPIObject } from '@nestjs/swagger';
import { AnswerCheck } from '../support/answers/answer-check.js';
import type { Said } from '../support/answers/said.js';

const text = { type: 'string' };
const headers = { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } };

const DOCUMENT = {
  openapi: '3.0.0',
  info: { title: 'A shelf', version: '1' },
  components: {
    headers: { 'X-Request-Id': { required: true, schema: text } },
    schemas: {
      Book: {
        type: 'object',
        required: ['title', 'author'],
        properties: {
          title: text,
          author: { type: 'object', nullable: true, allOf: [{ $ref: '#/components/schemas/Author' }] },
        },
      },
      Author: { type: 'object', nullable: true, required: ['name'], properties: { name: text } },
      ErrorResponse: {
        type: 'object',
        required: ['error'],
        properties: { error: { type: 'object', required: ['code'], properties: { code: text } } },
      },
    },
  },
  paths: {
    '/books/{id}': {
      get: {
        operationId: 'getBook',
        responses: {
          200: {
            description: '',
            headers,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } },
          },
          204: { description: '' },
          404: {
            description: '',
            'x-error-codes': ['not_found'],
            content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } },
          },
        },
      },
    },
    '/books/newest': {
      get: {
        operationId: 'getNewest',
        responses: { 200: { description: '', content: { 'text/csv': { schema: text } } } },
      },
    },
  },
} as unknown as OpenAPIObject;

const BOOK = { title: 'Of trees', author: null };

describe('an answer held against the OpenAPI document', () => {
  const check = new AnswerCheck(DOCUMENT);

  it.each([
    ['is what it says', json(200, BOOK)],
    ['has a member where there may be null', json(200, { ...BOOK, author: { name: 'Ada Example' } })],
    ['is empty where no body is named', { ...json(204, ''), body: '' }],
    ['is a refusal with a code that is listed', json(404, { error: { code: 'not_found' } })],
    [
      'is of a path that is written out',
      { ...json(200, BOOK), path: '/books/newest', headers: { 'content-type': 'text/csv; charset=utf-8' } },
    ],
    ['is a refusal where there is no route', { ...json(404, { error: { code: 'any' } }), path: '/shelves' }],
  ])('passes when it %s', (_, said) => {
    expect(check.faultsIn(said)).toEqual([]);
  });

  it.each([
    ['has a status that is not listed', json(500, BOOK), 'getBook lists no such status'],
    [
      'has a member that is not named',
      json(200, { ...BOOK, isbn: '1' }),
      'must NOT have additional properties',
    ],
    [
      'has one inside that is not named',
      json(200, { ...BOOK, author: { name: 'A', age: 3 } }),
      '/author must NOT have',
    ],
    ['lacks a member', json(200, { author: null }), "must have required property 'title'"],
    ['has null where there is none', json(200, { title: null, author: null }), '/title must be string'],
    [
      'has a code that is not listed',
      json(404, { error: { code: 'gone' } }),
      'the code gone is none of not_found',
    ],
    [
      'lacks a header field',
      { ...json(200, BOOK), headers: { 'content-type': 'application/json' } },
      'X-Request-Id is missing',
    ],
    [
      'is of another type',
      { ...json(200, BOOK), headers: { 'x-request-id': '1', 'content-type': 'text/html' } },
      'text/html is none of application/json',
    ],
    ['has a body where none is named', { ...json(204, BOOK) }, 'it has a body'],
    [
      'is a success where there is no route',
      { ...json(200, BOOK), path: '/shelves' },
      'no operation of the document',
    ],
  ])('fails when it %s', (_, said, fault) => {
    expect(check.faultsIn(said).join()).toContain(fault);
  });
});

function json(status: number, body: unknown): Said {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': '1' };
  return { method: 'GET', path: '/books/1', status, headers, body: JSON.stringify(body) };
}
