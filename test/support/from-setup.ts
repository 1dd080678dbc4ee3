/** What `global-setup.mts` told the test processes. */
export function fromSetup(name: 'TEST_DATABASE_URL_BASE' | 'TEST_REDIS_URL' | 'TEST_CHROMIUM'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with "npm test"`);
  return value;
}
