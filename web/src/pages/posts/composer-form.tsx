import type { Fault, PostStatus } from '../../api/index.js';
import { Button, Choice, Form, Row, TextArea, TimeField } from '../../ui/index.js';
import { type Edit, isDirty, type Plan, type Wording } from './edit.js';
import { PreflightNotes } from './preflight-notes.js';
import { QuickTimes } from './quick-times-row.js';
import type { Preflight } from './use-preflight.js';

interface ComposerFormProps {
  edit: Edit;
  /** None for a post that is yet to be. */
  status?: PostStatus;
  preflight: Preflight;
  fault?: Fault;
  isSaving: boolean;
  isBlocked: boolean;
  onChange: (change: Partial<Wording>) => void;
  onSubmit: () => unknown;
}

/** In UTF-16 units, as the API counts. */
const MAX_LENGTH = 3_000;

const DRAFT = { value: 'draft', label: 'Draft' } as const;
const SCHEDULE = { value: 'schedule', label: 'Schedule' } as const;
const KEEP = { value: 'keep', label: 'Only save' } as const;

export function ComposerForm(props: ComposerFormProps) {
  const { edit, status, preflight, fault, isSaving, isBlocked, onChange, onSubmit } = props;
  const { content, plan, scheduledAt } = edit.mine;
  const isUnchanged = status !== undefined && !isDirty(edit);
  return (
    <Form label="Post" fault={fault} onSubmit={onSubmit}>
      <TextArea
        name="content"
        label="What do you want to say?"
        value={content}
        onInput={(text) => onChange({ content: text })}
        rows={10}
        required
        counter={{ max: MAX_LENGTH, used: content.length }}
        error={preflight.refusalOf('content')}
      />
      <PreflightNotes preflight={preflight} />
      <Choice<Plan>
        legend="What becomes of it"
        name="status"
        options={status === 'failed' ? [KEEP, DRAFT, SCHEDULE] : [DRAFT, SCHEDULE]}
        value={plan}
        onInput={(value) => onChange({ plan: value })}
      />
      {plan === 'schedule' && (
        <>
          <TimeField
            name="scheduledAt"
            label="Goes out"
            value={scheduledAt}
            onInput={(iso) => onChange({ scheduledAt: iso })}
            required
            error={preflight.refusalOf('scheduledAt')}
          />
          <QuickTimes onPick={(iso) => onChange({ scheduledAt: iso })} />
        </>
      )}
      <Row>
        <Button kind="primary" type="submit" busy={isSaving} disabled={isBlocked || isUnchanged}>
          {verbFor(plan, status)}
        </Button>
      </Row>
    </Form>
  );
}

function verbFor(plan: Plan, status: PostStatus | undefined): string {
  if (plan === 'keep') return 'Save the text';
  if (plan === 'schedule') return status === 'scheduled' ? 'Save the changes' : 'Schedule';
  if (status === 'scheduled') return 'Take back to draft';
  return status === 'failed' ? 'Back to draft' : 'Save draft';
}
