import { LinkButton, Note } from '../ui/index.js';

/** Writing is part of a plan; what it is and where it is had stands in the settings. */
export function PlanRequired() {
  return (
    <Note
      tone="info"
      title="Posts and ideas are part of the business plan"
      actions={
        <LinkButton href="/app/settings" kind="primary" size="small">
          See plans in Settings
        </LinkButton>
      }
    >
      <p>
        This workspace is on the free plan. Whatever you have written here before is kept, and is yours again
        with the plan.
      </p>
    </Note>
  );
}
