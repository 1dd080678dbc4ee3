import { CodedFaultFilter, codedBodyFaults, type FaultCodes } from '../../platform/http/index.js';

const CODES: FaultCodes = {
  content: 'INVALID_CONTENT',
  title: 'INVALID_TITLE',
  tags: 'INVALID_TAGS',
  limit: 'INVALID_LIMIT',
  offset: 'INVALID_OFFSET',
  cursor: 'INVALID_CURSOR',
  search: 'INVALID_SEARCH',
  tag: 'INVALID_TAG',
};

/** Ideas answer as posts do, with a code for each field. */
export class IdeaFaultFilter extends CodedFaultFilter {
  protected readonly codes = CODES;
}

/** The same for bodies that never reach the controller. */
export const ideaBodyFaults = codedBodyFaults(CODES);
