import { LinkButton, Page } from '../ui/index.js';

export function NotFound(_: { default: true }) {
  return (
    <Page title="There is no such page" intro="The address may be mistyped, or what was there is gone.">
      <LinkButton href="/app">To the overview</LinkButton>
    </Page>
  );
}
