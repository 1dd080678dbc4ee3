import { outsideAddress } from '../../../web/src/away/outside-address.js';

describe('an address outside the dashboard', () => {
  it.each([
    'https://checkout.stripe.com/c/pay/cs_live_1',
    'http://127.0.0.1:3998/pay/cs_test_1',
    'http://localhost:3998/pay/cs_test_1',
    'http://[::1]:3998/pay',
  ])('may be %s', (address) => {
    expect(outsideAddress(address)).toBe(address);
  });

  it.each([
    'http://checkout.stripe.com/c/pay/cs_live_1',
    'http://127.0.0.1.example.org/',
    'http://localhost.example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '/app/credits',
    'https://someone:secret@example.org/',
    '',
    null,
    undefined,
  ])('is none when it is %s', (address) => {
    expect(outsideAddress(address)).toBeUndefined();
  });
});
