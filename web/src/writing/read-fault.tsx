import type { Fault } from '../api/index.js';
import { FaultNote } from '../ui/index.js';
import { PlanRequired } from './plan-required.js';

interface ReadFaultProps {
  fault: Fault | undefined;
  retry?: () => void;
}

/** What went wrong; a plan that is missing is nothing wrong. */
export function ReadFault({ fault, retry }: ReadFaultProps) {
  return fault?.code === 'plan_required' ? <PlanRequired /> : <FaultNote fault={fault} retry={retry} />;
}
