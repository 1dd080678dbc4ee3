import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { ErrorRequestHandler } from 'express';
import { ApiError } from './api-error.js';
import { ErrorFilter } from './error.filter.js';
import { type FieldFault, InvalidRequest } from './http.errors.js';

/** The code of each field, for routes that document one for each. */
export type FaultCodes = Readonly<Record<string, string>>;

/** No route has such a field. */
const UNKNOWN = 'colour';

/** A malformed request, named by its first field at fault. */
export class CodedFault extends ApiError {
  readonly status = 400;

  constructor(
    readonly code: string,
    field: string,
    { message, details }: InvalidRequest,
  ) {
    super(message, { field, ...details });
  }
}

/** Says which field of a malformed request is at fault by a code of its own. */
@Catch(InvalidRequest)
export abstract class CodedFaultFilter extends ErrorFilter {
  protected abstract readonly codes: FaultCodes;

  override catch(thrown: InvalidRequest, host: ArgumentsHost): void {
    super.catch(coded(thrown, this.codes), host);
  }

  /**
   * All that a malformed request can be told, one for each code: for the OpenAPI document. A field that is known here
   * has its code even where the request at hand has no such field.
   */
  explain(hasBody: boolean): ApiError[] {
    const fields = [...Object.keys(this.codes), UNKNOWN, ...(hasBody ? ['body'] : [])];
    return fields.map((field) => coded(exampleFault(field), this.codes));
  }
}

/** The same for bodies that never reach a controller. Express knows it by its four parameters. */
export function codedBodyFaults(codes: FaultCodes): ErrorRequestHandler {
  return (error, _request, _response, next) =>
    next(error instanceof InvalidRequest ? coded(error, codes) : error);
}

function coded(fault: InvalidRequest, codes: FaultCodes): CodedFault {
  const [first] = (fault.details.fields ?? []) as readonly FieldFault[];
  const field = first?.field ?? 'body';
  // A member of a list is a matter of the list.
  const [name = ''] = field.split('.');
  // A map, in which no field is called `constructor` or `toString` unless somebody names it.
  const known = new Map(Object.entries({ body: 'INVALID_BODY', ...codes }));
  return new CodedFault(known.get(name) ?? 'UNKNOWN_FIELD', name, fault);
}

function exampleFault(field: string): InvalidRequest {
  const message =
    field === UNKNOWN ? `"${field}" is not a field of this request` : `"${field}" can’t be taken`;
  return new InvalidRequest(`${message}.`, [{ field, message }]);
}
