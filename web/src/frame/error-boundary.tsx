import { Component, type ComponentChildren } from 'preact';
import { Button, Note, Page } from '../ui/index.js';

interface Props {
  children: ComponentChildren;
  /** When this changes, it is tried again. */
  place?: string;
}

/** What a mistake of ours leaves of the page. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(error: unknown): void {
    reportError(error);
    this.setState({ hasFailed: true });
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.hasFailed && place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  return (
    <Page title="This page broke">
      <Note tone="bad">Something in the dashboard itself went wrong. What was sent before is safe.</Note>
      <Button kind="primary" onClick={() => location.reload()}>
        Load again
      </Button>
    </Page>
  );
}
