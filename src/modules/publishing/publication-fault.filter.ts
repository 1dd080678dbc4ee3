import { CodedFaultFilter, type FaultCodes } from '../../platform/http/index.js';

const CODES: FaultCodes = { confirm: 'INVALID_CONFIRM', remoteId: 'INVALID_REMOTE_ID' };

/** Says of a malformed request what the routes of posts say: a code for each field. */
export class PublicationFaultFilter extends CodedFaultFilter {
  protected readonly codes = CODES;
}
