import { mkdir } from 'node:fs/promises';
import { AxePuppeteer } from '@axe-core/puppeteer';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer';
import { anyEmail } from '../../support/accounts.js';
import { watchForProblems } from './problems.js';

const SCREENS = new URL('../../../artifacts/screens/', import.meta.url);

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Long for a page, short for a test. */
const PATIENCE_MS = 30_000;

export interface Looks {
  phone?: boolean;
  dark?: boolean;
}

/** Where the dashboard is, and whoever mails codes for it. */
export interface Place {
  readonly url: string;
  /** The newest code mailed to an address. */
  mailedCode(email: string): Promise<string>;
}

/** Somebody in front of a tab of the dashboard. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly place: Place,
    private readonly looks: Looks,
    /** What nobody should find in a page. A test that wants one takes it out. */
    readonly problems: string[],
  ) {}

  static async come(context: BrowserContext, place: Place, looks: Looks = {}): Promise<Visitor> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewport(looks.phone ? PHONE : DESKTOP);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: looks.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const problems = watchForProblems(page, place.url);
    return new Visitor(page, context, place, looks, problems);
  }

  /** Another tab of the same browser. */
  newTab(): Promise<Visitor> {
    return Visitor.come(this.context, this.place, this.looks);
  }

  /** With all tabs of this browser. */
  async leave(): Promise<void> {
    await this.context.close();
  }

  async goto(path = '/app'): Promise<void> {
    await this.page.goto(`${this.place.url}${path}`);
  }

  /** As a person does, with the code from the mail; ends on the page that was asked for. Answers the address. */
  async signIn(path = '/app', email = anyEmail()): Promise<string> {
    await this.goto(path);
    return this.signInHere(email);
  }

  /** On the page for signing in, which is there already. */
  async signInHere(email = anyEmail()): Promise<string> {
    await this.fill('E-mail address', email);
    await this.click('Mail me a code');
    await this.heading('Enter your code');
    await this.fill('Code', await this.place.mailedCode(email));
    await this.click('Sign in');
    // An account that is new shows its keys first.
    const kept = aria('button', 'I have kept them');
    await this.see(`nav, ${kept}`);
    await (await this.page.$(kept))?.click();
    await this.see('nav');
    return email;
  }

  /** What has a role and a name, as assistive technology finds it. */
  async find(role: string, name: string): Promise<ElementHandle<Element>> {
    await this.page.bringToFront();
    const found = await this.page.waitForSelector(aria(role, name));
    if (!found) throw new Error(`There is no ${role} “${name}”`);
    return found;
  }

  /** Waits until it is no longer there. */
  async gone(role: string, name: string): Promise<void> {
    await this.page.waitForSelector(aria(role, name), { hidden: true });
  }

  /** Waits until it has the focus. */
  async focused(role: string, name: string): Promise<void> {
    const element = await this.find(role, name);
    await this.page.waitForFunction((wanted) => document.activeElement === wanted, {}, element);
  }

  async click(name: string, role = 'button'): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(aria(role, name)).click();
  }

  /** Replaces what stands in the field of that label. */
  async fill(label: string, text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.locator(aria('textbox', label)).fill(text);
  }

  async valueOf(label: string): Promise<string> {
    const field = await this.find('textbox', label);
    return field.evaluate((element) => (element as HTMLInputElement).value);
  }

  async heading(name: string): Promise<void> {
    await this.find('heading', name);
  }

  /** Waits until it is there. */
  async see(selector: string): Promise<void> {
    await this.page.waitForSelector(selector);
  }

  /** Waits until it can be read; any space is like any other. */
  async seeText(text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForFunction(
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden can't be read
      (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
      {},
      text.replace(/\s+/g, ' '),
    );
  }

  /** All that can be read. */
  shown(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden can't be read
    return this.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** Something makes the page scroll sideways. */
  isTooWide(): Promise<boolean> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
  }

  /** The page complained as it should have; the test does not fail for it. */
  complained(about: RegExp): void {
    const { problems } = this;
    const found = problems.filter((problem) => about.test(problem));
    if (found.length === 0) throw new Error(`Nothing was said of ${about}: ${problems}`);
    problems.splice(0, problems.length, ...problems.filter((problem) => !about.test(problem)));
  }

  /** Violations that axe calls serious or worse, each in a line. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxePuppeteer(this.page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
  }

  /** For people to look at. */
  async screenshot(name: string): Promise<void> {
    await mkdir(SCREENS, { recursive: true });
    await this.page.screenshot({
      path: new URL(`${name}.png`, SCREENS).pathname as `${string}.png`,
      fullPage: true,
    });
  }
}

function aria(role: string, name: string): string {
  return `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
}
