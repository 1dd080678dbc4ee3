import { CodedFaultFilter, type FaultCodes } from '../../platform/http/index.js';

/** Analytics answer as posts do. What is wrong with a range or a zone they say themselves. */
export class AnalyticsFaultFilter extends CodedFaultFilter {
  protected readonly codes: FaultCodes = {};
}
