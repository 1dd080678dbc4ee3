import { useMode } from '../../session/index.js';
import { Button, Form, LinkButton, LookUpIcon, Panel, TextField } from '../../ui/index.js';
import { costBefore } from './cost-words.js';
import css from './look-up.module.css';
import { LookUpOptions } from './look-up-options.js';
import type { LookUp } from './use-look-up.js';

interface LookUpFormProps {
  lookUp: LookUp;
  /** Credits that can be spent, once that is known. */
  left: number | undefined;
}

export function LookUpForm({ lookUp, left }: LookUpFormProps) {
  const { mode } = useMode();
  const { url, setUrl, options, setOptions, submitting, submit } = lookUp;
  return (
    <Panel>
      <Form label="Look up" fault={submitting.fault} onSubmit={submit}>
        {submitting.fault?.code === 'insufficient_credits' && (
          <div>
            <LinkButton href="/app/credits">Go to Credits</LinkButton>
          </div>
        )}
        <TextField
          name="linkedin_url"
          label="LinkedIn URL"
          hint="A person or a company, however it is written: linkedin.com/in/… will do."
          value={url}
          onInput={setUrl}
          inputMode="url"
          required
          mono
        />
        <LookUpOptions options={options} onInput={setOptions} />
        <div class={css.send}>
          <Button
            type="submit"
            kind="primary"
            icon={<LookUpIcon />}
            busy={submitting.isRunning}
            disabled={submitting.isHeld}
          >
            Look up
          </Button>
          <p class={css.cost}>{costBefore(mode, left)}</p>
        </div>
      </Form>
    </Panel>
  );
}
