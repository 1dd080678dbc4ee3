import { setTimeout as sleep } from 'node:timers/promises';
import { forgetMails } from '../../sessions/visitor.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from './visitor.js';

/** Presses what needs a fresh code, and enters the one that the page has mailed. */
export async function confirmWithCode(
  app: TestApp,
  visitor: Visitor,
  email: string,
  act: string,
): Promise<void> {
  await forgetMails(app, email);
  const before = await app.mailedCode(email);
  await visitor.click(act);
  await visitor.heading('Is it you?');
  await visitor.seeText(email);
  await visitor.fill('Code', await nextCode(app, email, before));
  await visitor.click('Confirm and go on');
}

async function nextCode(app: TestApp, email: string, before: string): Promise<string> {
  for (;;) {
    const code = await app.mailedCode(email);
    if (code !== before) return code;
    await sleep(50);
  }
}
