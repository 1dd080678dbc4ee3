import type { Fault } from '../../api/index.js';
import { Button, Form, Row, TextArea, TextField } from '../../ui/index.js';
import type { IdeaWording } from './idea-edit.js';

interface IdeaFormProps {
  label: string;
  verb: string;
  value: IdeaWording;
  fault?: Fault;
  isSaving: boolean;
  isBlocked?: boolean;
  onChange: (change: Partial<IdeaWording>) => void;
  onSubmit: () => unknown;
  onCancel: () => void;
}

const MAX_CONTENT = 10_000;
const MAX_TITLE = 200;

export function IdeaForm(props: IdeaFormProps) {
  const { label, verb, value, fault, isSaving, isBlocked = false, onChange, onSubmit, onCancel } = props;
  return (
    <Form label={label} fault={fault} onSubmit={onSubmit}>
      <TextArea
        name="content"
        label="Idea"
        value={value.content}
        onInput={(content) => onChange({ content })}
        rows={4}
        required
        autoFocus
        counter={{ max: MAX_CONTENT, used: value.content.length }}
      />
      <TextField
        name="title"
        label="Title"
        hint="If it has one."
        value={value.title}
        onInput={(title) => onChange({ title })}
        maxLength={MAX_TITLE}
      />
      <TextField
        name="tags"
        label="Tags"
        hint="Up to 20, with commas between them."
        value={value.tags}
        onInput={(tags) => onChange({ tags })}
      />
      <Row>
        <Button kind="primary" type="submit" busy={isSaving} disabled={isBlocked}>
          {verb}
        </Button>
        <Button kind="quiet" disabled={isSaving} onClick={onCancel}>
          Cancel
        </Button>
      </Row>
    </Form>
  );
}
