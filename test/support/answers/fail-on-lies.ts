import { takeLies } from './lies.js';

/** Runs beside every test file: an answer that the OpenAPI document does not know fails the test that got it. */
afterEach(() => {
  const lies = takeLies();
  if (lies.length > 0) throw new Error(`The OpenAPI document does not tell the truth:\n${lies.join('\n')}`);
});
