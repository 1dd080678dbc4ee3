import { forgetMails } from '../../sessions/visitor.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from './visitor.js';

/** In the dialog that asks for it, as soon as that is there. */
export async function signInAgain(app: TestApp, visitor: Visitor, email: string): Promise<void> {
  await forgetMails(app, email);
  await visitor.click(`Mail a code to ${email}`);
  await visitor.find('textbox', 'Code');
  await visitor.fill('Code', await app.mailedCode(email));
  await visitor.click('Sign in and go on');
  await visitor.gone('heading', 'Sign in again');
}
