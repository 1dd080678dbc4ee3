import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';

type Schema = Record<string, unknown>;

// A CommonJS package whose default is not where its types say.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

/** Checks values against the schemas of a document; a member that a schema does not name is a fault. */
export class StrictSchemas {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    addFormats(this.ajv);
    const schemas = structuredClone(document.components?.schemas ?? {}) as Record<string, Schema>;
    Object.values(schemas).forEach(forbidOthers);
    this.ajv.addSchema({ $id: 'document', components: { schemas } });
  }

  /** What is wrong with a value, in words; nothing when all is well. */
  faultsIn(value: unknown, schema: object): string[] {
    const validate = this.validatorOf(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private validatorOf(schema: object): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components', '"document#/components');
    const known = this.compiled.get(text) ?? this.ajv.compile(JSON.parse(text));
    this.compiled.set(text, known);
    return known;
  }
}

function forbidOthers(schema: Schema): void {
  if (schema.properties) schema.additionalProperties ??= false;
  for (const member of Object.values((schema.properties ?? {}) as Record<string, Schema>))
    forbidOthers(member);
  if (schema.items) forbidOthers(schema.items as Schema);
}
