import { CodedFaultFilter, codedBodyFaults, type FaultCodes } from '../../platform/http/index.js';

const CODES: FaultCodes = { confirm: 'INVALID_CONFIRM', remoteId: 'INVALID_REMOTE_ID' };

/** Says of a malformed request what the routes of posts say: a code for each field. */
export class PublicationFaultFilter extends CodedFaultFilter {
  protected readonly codes = CODES;
}

/** The same for bodies that never reach the controller. */
export const publicationBodyFaults = codedBodyFaults(CODES);
