import { RecentLookups } from '../../lookups/index.js';
import { useMode } from '../../session/index.js';
import { Page, Panel } from '../../ui/index.js';
import { Fixtures } from './fixtures.js';
import css from './look-up.module.css';
import { LookUpForm } from './look-up-form.js';
import { LookupResult } from './lookup-result.js';
import { useAccount } from './use-account.js';
import { useLookUp } from './use-look-up.js';
import { useFocusOn, useLookupId } from './use-place.js';

export default function LookUpPage() {
  const { mode } = useMode();
  const id = useLookupId();
  const place = useFocusOn(id);
  const lookUp = useLookUp();
  const account = useAccount();
  const { data } = account;
  return (
    <Page title="Look up" intro="Paste the address of a person or a company, and see the public profile.">
      <div class={css.columns}>
        <div class={css.main}>
          <LookUpForm lookUp={lookUp} left={data?.credits_balance} />
          {id && (
            <div key={id} ref={place} class={css.result} tabIndex={-1}>
              <LookupResult
                id={id}
                listed={data?.recent_usage.find((lookup) => lookup.id === id)}
                onRetry={lookUp.submitAnew}
                isRetrying={lookUp.submitting.isRunning}
              />
            </div>
          )}
        </div>
        <div class={css.recent}>
          <Panel title="Recent lookups">
            <RecentLookups
              rows={data?.recent_usage}
              isLoading={account.isLoading}
              fault={account.fault}
              retry={account.reload}
              isNarrow
            />
          </Panel>
        </div>
        {mode === 'test' && <Fixtures onTry={lookUp.submitAnew} />}
      </div>
    </Page>
  );
}
