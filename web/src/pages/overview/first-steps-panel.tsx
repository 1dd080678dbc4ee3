import type { ComponentChildren } from 'preact';
import { batchCurl, lookupCurl } from '../../lookups/index.js';
import { useMode } from '../../session/index.js';
import { CheckIcon, Code, Hidden, Panel } from '../../ui/index.js';
import css from './first-steps-panel.module.css';
import type { FirstSteps } from './steps.js';

const ONE = 'https://linkedin.com/in/ada-example';
const SEVERAL = [ONE, 'https://linkedin.com/company/example-works'];

/** For a new workspace. It goes by itself, once there was a batch or a few lookups. */
export function FirstStepsPanel({ steps }: { steps: FirstSteps }) {
  const { mode } = useMode();
  const place = { origin: location.origin, mode };
  return (
    <Panel title="First steps" tone="accent">
      <ol class={css.steps}>
        <Step number={1} title="Have a key" isDone={steps.hasKey}>
          <p>
            {steps.hasKey
              ? 'It was shown once, when it was made. If it is lost, '
              : 'Programs call with a key; it is shown once. To begin, '}
            <a href="/app/keys">make {steps.hasKey ? 'another' : 'one'}</a>.
          </p>
        </Step>
        <Step number={2} title="Look a profile up" isDone={steps.hasLookup}>
          <p>
            Paste this with your {mode} key in it, or <a href="/app/look-up">do it here</a>.
          </p>
          <Code text={lookupCurl(place, { url: ONE })} />
        </Step>
        <Step number={3} title="Send a batch" isDone={false}>
          <p>
            Up to 1,000 at once: <a href="/app/batches">from a file</a>, or with a call.
          </p>
          <Code text={batchCurl(place, SEVERAL)} />
        </Step>
      </ol>
    </Panel>
  );
}

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  children: ComponentChildren;
}

function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li class={css.step}>
      <span class={isDone ? css.done : css.mark} aria-hidden="true">
        {isDone ? <CheckIcon /> : number}
      </span>
      <div class={css.words}>
        <h3>
          {title}
          {isDone && <Hidden>, done</Hidden>}
        </h3>
        {children}
      </div>
    </li>
  );
}
