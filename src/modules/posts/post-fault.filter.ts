import { CodedFaultFilter, codedBodyFaults, type FaultCodes } from '../../platform/http/index.js';

const CODES: FaultCodes = {
  content: 'INVALID_CONTENT',
  status: 'INVALID_STATUS',
  scheduledAt: 'INVALID_SCHEDULE',
  limit: 'INVALID_LIMIT',
  offset: 'INVALID_OFFSET',
  cursor: 'INVALID_CURSOR',
  from: 'INVALID_RANGE',
  to: 'INVALID_RANGE',
};

/** Says of a malformed request what the documentation of posts says of it: a code for each field. */
export class PostFaultFilter extends CodedFaultFilter {
  protected readonly codes = CODES;
}

/** The same for bodies that never reach a controller. */
export const postBodyFaults = codedBodyFaults(CODES);
