import type { RunningStack } from '../../src/local/stack/stack.js';
import { welcome } from '../../src/local/stack/welcome.js';

describe('the welcome of the embedded stack', () => {
  it('says where each part is, the dashboard first', () => {
    const stack = {
      api: 'http://localhost:3000',
      profile_site: 'http://localhost:3001',
      payments: 'http://localhost:3002',
      linkedin_api: 'http://localhost:3003',
      mail_dir: '/tmp/mail',
      database_url: 'postgres://localhost',
      redis_url: 'redis://localhost',
      api_key: 'li_live_key',
      test_key: 'sk_test_key',
    } as RunningStack;
    const [first, ...others] = welcome(stack).trim().split('\n');
    expect(first).toMatch(/^Dashboard +http:\/\/localhost:3000\/app$/);
    for (const value of Object.values(stack)) expect(others.join('\n')).toContain(value);
  });
});
