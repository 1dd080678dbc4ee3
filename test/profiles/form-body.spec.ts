import { parseForm } from '../../src/platform/http/form-body.js';
import { InvalidRequest } from '../../src/platform/http/index.js';

describe('reading a form', () => {
  it.each<[string, Record<string, string>]>([
    ['', {}],
    ['&&', {}],
    [`${'&'.repeat(1_000)}url=x`, { url: 'x' }],
    ['url=linkedin.com%2Fin%2Fada', { url: 'linkedin.com/in/ada' }],
    ['url=linkedin.com/in/ada&wait=5', { url: 'linkedin.com/in/ada', wait: '5' }],
    ['url=a=b=c', { url: 'a=b=c' }],
    ['a+b=c+d%2B', { 'a b': 'c d+' }],
    ['url', { url: '' }],
    ['url=', { url: '' }],
    ['u%72l=x', { url: 'x' }],
  ])('takes "%s"', (body, fields) => {
    expect(parseForm(body)).toEqual(fields);
  });

  it.each([
    ['a broken escape in a value', 'url=%E0%A4%A', 'url'],
    ['a lone percent sign', 'url=100%', 'url'],
    ['bytes that are no UTF-8', 'url=%ff%fe', 'url'],
    ['a broken escape in a name', '%zz=1', 'body'],
    ['a field given twice', 'url=a&url=b', 'url'],
    ['a field given twice in two spellings', 'url=a&%75rl=b', 'url'],
    ['too many fields', Array.from({ length: 101 }, (_, n) => `f${n}=1`).join('&'), 'body'],
  ])('refuses %s, and names it', (_, body, field) => {
    const refused = parseForm(body);
    expect(refused).toBeInstanceOf(InvalidRequest);
    expect((refused as InvalidRequest).details).toMatchObject({ fields: [{ field }] });
  });

  it('gives a field no power over others by its name', () => {
    const form = parseForm('__proto__=x');
    expect(Object.getPrototypeOf(form)).toBe(Object.prototype);
    expect(Object.keys(form)).toEqual(['__proto__']);
  });
});
