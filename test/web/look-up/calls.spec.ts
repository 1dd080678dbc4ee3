import { batchCurl, lookupCurl, resultCurl } from '../../../web/src/lookups/calls.js';

const LIVE = { origin: 'https://api.example.org', mode: 'live' } as const;

describe('a call to paste', () => {
  it('looks the same address up, with a placeholder for the key of the mode', () => {
    expect(lookupCurl({ ...LIVE, mode: 'test' }, { url: 'linkedin.com/in/ada' })).toBe(
      [
        `curl 'https://api.example.org/api/v1/scrape'`,
        `-H 'Authorization: Bearer sk_test_YOUR_KEY'`,
        `-H 'Content-Type: application/json'`,
        `-H 'Prefer: wait=30'`,
        `-d '{"linkedin_url":"linkedin.com/in/ada"}'`,
      ].join(' \\\n  '),
    );
  });

  it('names the options that were chosen', () => {
    const call = lookupCurl(LIVE, { url: 'linkedin.com/in/ada', force: true, maxAge: 0 });
    expect(call).toContain(`-d '{"linkedin_url":"linkedin.com/in/ada","force":true,"max_age":0}'`);
  });

  it('keeps a quote from ending what the shell is told', () => {
    expect(lookupCurl(LIVE, { url: `linkedin.com/in/o'hara; rm -rf` })).toContain(
      `-d '{"linkedin_url":"linkedin.com/in/o'\\''hara; rm -rf"}'`,
    );
  });

  it('writes out what can’t be seen or turns the line round', () => {
    const call = lookupCurl(LIVE, { url: 'linkedin.com/in/\u202eada\u200b\u{e0041}\n' });
    expect(call).toContain('in/\\u202eada\\u200b\\udb40\\udc41\\n"');
  });

  it('reads an answer, and sends a batch', () => {
    expect(resultCurl(LIVE, 'a/b')).toContain(`curl 'https://api.example.org/api/v1/scrape/a%2Fb'`);
    expect(batchCurl(LIVE, ['one', 'two'])).toContain(`-d '{"linkedin_urls":["one","two"]}'`);
  });
});
