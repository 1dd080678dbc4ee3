/** What the pages of the menu group "Write" share. */
export { BothTexts } from './both-texts.js';
export { PageTurner } from './page-turner.js';
export { PlanRequired } from './plan-required.js';
export { ReadFault } from './read-fault.js';
export { useDebounced } from './use-debounced.js';
export { type Kept, useKeeper, useKept } from './use-kept.js';
