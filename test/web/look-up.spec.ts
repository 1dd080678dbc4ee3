import { ProfilesRepository } from '../../src/modules/scraping/profiles.repository.js';
import { inventProfile } from '../../src/modules/scraping/sandbox/invent-profile.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Looks, Visitor } from './support/visitor.js';

const FIELD = 'LinkedIn URL';
const SCRIPT = '<script>document.title = "owned"</script>';
const UNBROKEN = 'x'.repeat(3_000);

describe('looking up', () => {
  const dashboard = openDashboard();

  const inTestMode = async (looks?: Looks): Promise<Visitor> => {
    const visitor = await dashboard.visit(looks);
    await visitor.page.evaluateOnNewDocument(() => sessionStorage.setItem('workspace-mode', 'test'));
    await visitor.signIn('/app/look-up');
    return visitor;
  };

  const lookUp = async (visitor: Visitor, url: string) => {
    await visitor.fill(FIELD, url);
    await visitor.page.keyboard.press('Enter');
  };

  it('shows a person and a company, however the address is written, as a profile, as JSON and as a call', async () => {
    const visitor = await inTestMode();
    await visitor.seeText('Test mode: an invented answer, and nothing is charged.');
    await lookUp(visitor, 'uk.linkedin.com/in/Ada-Example/?trk=people');
    await visitor.seeText('University of Examples');
    await visitor.seeText('Test mode: nothing was charged.');
    expect(await visitor.shown()).toContain('Mar 2020 – present');
    expect(await visitor.valueOf(FIELD)).toBe('');
    await expectAccessible(visitor);
    await visitor.screenshot('look-up-person');

    await visitor.click('JSON', 'tab');
    await visitor.seeText('canonical_url: "https://www.linkedin.com/in/ada-example"');
    await visitor.click('curl', 'tab');
    await visitor.seeText('Bearer sk_test_YOUR_KEY');
    await visitor.seeText('{"linkedin_url":"uk.linkedin.com/in/Ada-Example/?trk=people"}');
    await expectAccessible(visitor);

    await lookUp(visitor, 'https://linkedin.com/company/ada-works');
    await visitor.seeText('Headquarters');
    await visitor.screenshot('look-up-company');
    // The first one is still to be had from the list.
    await visitor.page.locator('::-p-text(in/Ada-Example)').click();
    await visitor.seeText('University of Examples');
  });

  it('says of every ending what it means and what it cost', async () => {
    const visitor = await inTestMode();
    for (const [suffix, words] of ENDINGS) {
      await visitor.see('button[type="submit"]:not([aria-busy])');
      await visitor.click(`Try ${suffix}`);
      await visitor.seeText(words);
    }
    await visitor.complained(/status of 500/);
    await visitor.complained(/status of 503/);
    // What was refused stays in the field, and may be changed at once.
    expect(await visitor.valueOf(FIELD)).toBe('https://linkedin.com/in/ada-daily-limit');
    await visitor.seeText('left until midnight UTC');
    await visitor.screenshot('look-up-refused');
    await lookUp(visitor, 'linkedin.com/in/ada-example');
    await visitor.seeText('University of Examples');
  });

  it('goes on watching over a reload and a cut of the network', async () => {
    const visitor = await inTestMode({ phone: true });
    await lookUp(visitor, 'linkedin.com/in/ada-slow');
    await visitor.seeText('Looking it up');
    await visitor.screenshot('look-up-pending-phone');
    expect(new URL(visitor.page.url()).pathname).toMatch(/^\/app\/look-up\/[0-9a-f]{24}$/);
    await visitor.page.reload();
    await visitor.seeText('Looking it up');
    await visitor.page.setOfflineMode(true);
    await visitor.seeText('No word from the server');
    await visitor.page.setOfflineMode(false);
    await visitor.seeText('Profile found');
    await visitor.complained(/ERR_INTERNET_DISCONNECTED/);
    await expectAccessible(visitor);
    await visitor.screenshot('look-up-found-phone');

    // Nothing of one mode is shown in the other.
    await visitor.click('Menu');
    await visitor.click('Live', 'radio');
    await visitor.seeText('No lookups yet');
    expect(new URL(visitor.page.url()).pathname).toBe('/app/look-up');
    await visitor.goto('/app/look-up/507f1f77bcf86cd799439011');
    await visitor.seeText('There is no such lookup in test mode');

    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) =>
      request.url().includes('/scrape/507f1f77bcf86cd799439011') ? request.abort() : request.continue(),
    );
    await visitor.page.reload();
    await visitor.seeText('The server can’t be reached.');
    expect(await visitor.shown()).not.toContain('Loading');
    await visitor.complained(/ERR_FAILED/);
  });

  it('says at the field what is wrong with an address, and keeps it', async () => {
    const visitor = await dashboard.visit({ dark: true });
    await visitor.signIn('/app/look-up');
    await visitor.seeText('Costs 1 credit, given back unless data comes back. You have 5 credits.');
    await visitor.click('Look up');
    await visitor.seeText('This can’t stay empty.');
    for (const url of ['https://example.com/in/ada', 'linkedin.com/jobs/view/1', SCRIPT]) {
      await lookUp(visitor, url);
      await visitor.seeText('must be the address of a public profile or company');
      await visitor.see('input[aria-invalid="true"]:focus');
      expect(await visitor.valueOf(FIELD)).toBe(url);
    }
    await expectAccessible(visitor);
    await visitor.screenshot('look-up-wrong-dark');
  });

  it('lays out whatever stands on a profile, runs none of it, and charges a credit for it', async () => {
    const visitor = await dashboard.visit({ phone: true, dark: true });
    await visitor.signIn('/app/look-up');
    await dashboard.app
      .get(ProfilesRepository)
      .insert('https://www.linkedin.com/in/hostile', hostileProfile());
    await lookUp(visitor, 'linkedin.com/in/hostile');
    await visitor.seeText('1 credit was charged.');
    await visitor.seeText(SCRIPT);
    expect(await visitor.page.title()).toMatch(/^Look up/);
    expect(await visitor.page.$$('a[href^="javascript:" i]')).toEqual([]);
    expect(await visitor.isTooWide()).toBe(false);
    await expectAccessible(visitor);
    await visitor.screenshot('look-up-hostile-phone-dark');
  });
});

/** The last one is refused for long. */
const ENDINGS = [
  ['-not-found', 'The site shows no public profile at this address.'],
  ['-unavailable', 'asked for it to be left alone'],
  ['-blocked', 'would not show the page just now'],
  ['-unreadable', 'The page came, but could not be read.'],
  ['-unreachable', 'The site did not answer, several times.'],
  ['-timeout', 'The page did not come in time.'],
  ['-masked', 'Parts of this page are hidden from guests'],
  ['-sparse', 'Not on the page'],
  ['-no-credits', 'Go to Credits'],
  ['-error', 'Request '],
  ['-down', 'Request '],
  ['-daily-limit', 'left until midnight UTC'],
] as const;

function hostileProfile() {
  const { fields, ...facts } = inventProfile(
    { kind: 'person', slug: 'hostile', canonical: 'https://www.linkedin.com/in/hostile' },
    'full',
  );
  const experience = {
    ...facts.experiences[0],
    title: SCRIPT,
    company: UNBROKEN,
    company_url: 'javascript:alert(1)',
  };
  return {
    ...facts,
    full_name: `${SCRIPT}\u202e`,
    headline: UNBROKEN,
    about: `${UNBROKEN}\n\n${SCRIPT} \u{1f600}`,
    experiences: [{ ...facts.experiences[0], ...experience } as (typeof facts.experiences)[number]],
    fields,
  };
}
