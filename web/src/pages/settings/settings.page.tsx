import { Columns, Page } from '../../ui/index.js';
import { AccountPanel } from './account-panel.js';
import { AlertPanel } from './alert-panel.js';
import { AuditPanel } from './audit-panel.js';
import { DeletionPanel } from './deletion-panel.js';
import { MemberPanel } from './member-panel.js';
import { Place } from './place.js';
import { PlanPanel } from './plan-panel.js';
import { SessionsPanel } from './sessions-panel.js';

export default function SettingsPage() {
  return (
    <Page title="Settings">
      <Columns min="26rem">
        <AccountPanel />
        <SessionsPanel />
        <Place id="plan">
          <PlanPanel />
        </Place>
        <Place id="alert">
          <AlertPanel />
        </Place>
      </Columns>
      <Place id="member">
        <MemberPanel />
      </Place>
      <Place id="audit">
        <AuditPanel />
      </Place>
      <Place id="delete">
        <DeletionPanel />
      </Place>
    </Page>
  );
}
