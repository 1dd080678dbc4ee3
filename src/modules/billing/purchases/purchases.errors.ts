import { ApiError } from '../../../platform/http/index.js';

export class UnknownPack extends ApiError {
  readonly status = 400;
  readonly code = 'unknown_pack';

  constructor(known: readonly string[]) {
    super(`There is no such pack. pack_id is one of ${known.join(', ')}.`, { field: 'pack_id', known });
  }

  static example(): UnknownPack {
    return new UnknownPack(['100', '1000']);
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class PurchaseNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('There is no such purchase.');
  }
}
