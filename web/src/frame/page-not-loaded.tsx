import { Button, Note, Page } from '../ui/index.js';

/** The network was cut, or a new version is being served. */
export function PageNotLoaded() {
  return (
    <Page title="This page did not load">
      <Note tone="warn">The connection may have been cut, or there is a new version of the dashboard.</Note>
      <Button kind="primary" onClick={() => location.reload()}>
        Load again
      </Button>
    </Page>
  );
}
