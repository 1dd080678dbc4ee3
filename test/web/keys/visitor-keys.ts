import type { ElementHandle } from 'puppeteer';
import type { Visitor } from '../support/visitor.js';

const KEY_TEXT = /(li|sk)_(live|test)_\w{38}/;

/** The text of the key that was just made. */
export async function newKey(visitor: Visitor): Promise<string> {
  await visitor.seeText('Save it now');
  const [key] = KEY_TEXT.exec(await visitor.shown()) ?? [];
  if (!key) throw new Error('No key is shown');
  return key;
}

export function fillNumber({ page }: Visitor, label: string, text: string): Promise<void> {
  return page.locator(`::-p-aria([name="${label}"][role="spinbutton"])`).fill(text);
}

/** In the newest row with that text; without a name, what opens the row. */
export async function clickInRow({ page }: Visitor, text: string, name = ''): Promise<void> {
  await page.bringToFront();
  const button = await page.waitForFunction(
    (text, name) => {
      const rows = [...document.querySelectorAll('tbody tr')];
      const row = rows.find((one) => one.textContent?.includes(text));
      const buttons = [...(row?.querySelectorAll('button') ?? [])];
      return name === '' ? buttons[0] : buttons.find((one) => one.textContent === name);
    },
    {},
    text,
    name,
  );
  await (button.asElement() as ElementHandle<HTMLButtonElement> | null)?.click();
}
