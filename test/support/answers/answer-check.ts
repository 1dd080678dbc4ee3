import type { OpenAPIObject } from '@nestjs/swagger';
import {
  type Operation,
  operationsOf,
  type PlacedOperation,
  type Response,
} from '../../../src/openapi/operations.js';
import type { Said } from './said.js';
import { StrictSchemas } from './strict-schemas.js';

const JSON_TYPE = 'application/json';
const ERROR = { $ref: '#/components/schemas/ErrorResponse' };

/** Pages for people and about the interface, which it does not describe itself. */
const ASIDE = /^\/($|(app|docs|openapi\.(json|yaml)|metrics)(\/|$))/;

/** The same operations under another path. */
const ALIASES: Readonly<Record<string, string>> = { '/api/v1/profiles': '/v1/profiles' };

/** What is answered before a route is found, or where there is none. */
const WITHOUT_ROUTE: ReadonlySet<number> = new Set([400, 404, 413, 415]);

/** Holds answers against the document. */
export class AnswerCheck {
  private readonly operations: (PlacedOperation & { shape: RegExp })[];
  readonly schemas: StrictSchemas;

  constructor(private readonly document: OpenAPIObject) {
    this.schemas = new StrictSchemas(document);
    this.operations = operationsOf(document)
      // A path that is written out goes before one with a parameter in that place.
      .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)
      .map((placed) => ({ ...placed, shape: shapeOf(placed.path) }));
  }

  /** What the document does not say of an answer, each in a sentence. */
  faultsIn(said: Said): string[] {
    if (ASIDE.test(said.path) || said.method === 'OPTIONS') return [];
    const operation = this.find(said);
    const faults = operation ? this.against(operation, said) : this.withoutRoute(said);
    return faults.map((fault) => `${said.method} ${said.path} answered ${said.status}: ${fault}`);
  }

  private find({ method, path }: Said): Operation | undefined {
    const plain = path.replace(/\/$/, '').toLowerCase();
    const known = ALIASES[plain] ?? plain;
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
    return this.operations.find(({ method, shape }) => method === wanted && shape.test(known))?.operation;
  }

  private withoutRoute({ status, body, method }: Said): string[] {
    if (!WITHOUT_ROUTE.has(status)) return ['no operation of the document has this path and method'];
    return method === 'HEAD' ? [] : this.schemas.faultsIn(JSON.parse(body), ERROR);
  }

  private against({ operationId, responses }: Operation, said: Said): string[] {
    const response = responses[said.status];
    if (!response) return [`${operationId} lists no such status. The body: ${said.body.slice(0, 300)}`];
    return [...this.headerFaults(response, said), ...this.bodyFaults(response, said)];
  }

  private headerFaults({ headers = {} }: Response, said: Said): string[] {
    return Object.entries(headers)
      .filter(([, header]) => this.headerAt(header).required)
      .filter(([name]) => said.headers[name.toLowerCase()] === undefined)
      .map(([name]) => `the header field ${name} is missing`);
  }

  private headerAt(header: object): { required?: boolean } {
    if (!('$ref' in header)) return header;
    const name = String(header.$ref).split('/').at(-1) ?? '';
    return (this.document.components?.headers?.[name] ?? {}) as { required?: boolean };
  }

  private bodyFaults(response: Response, { method, headers, body }: Said): string[] {
    if (method === 'HEAD') return [];
    if (!response.content) return body === '' ? [] : ['it has a body, and the document names none'];
    const [type = ''] = String(headers['content-type']).split(';');
    const media = response.content[type];
    if (!media) return [`${type} is none of ${Object.keys(response.content).join(', ')}`];
    // Downloads are whatever they hold.
    if (type !== JSON_TYPE || !media.schema || isText(media.schema)) return [];
    const answer = JSON.parse(body);
    return [...this.schemas.faultsIn(answer, media.schema), ...codeFaults(response, answer)];
  }
}

function shapeOf(path: string): RegExp {
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`, 'i');
}

function isText(schema: object): boolean {
  return 'type' in schema && schema.type === 'string';
}

function codeFaults(response: Response, answer: { error?: { code?: string } }): string[] {
  const codes = (response as { 'x-error-codes'?: string[] })['x-error-codes'];
  const code = answer.error?.code ?? '';
  return !codes || codes.includes(code) ? [] : [`the code ${code} is none of ${codes.join(', ')}`];
}
