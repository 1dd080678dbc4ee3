import type { Education, Experience } from '../../src/modules/scraping/index.js';
import { educationLine, experienceLine } from '../../src/modules/visiting/agents/linkedin/one-line.js';

function job(changes: Partial<Experience>): Experience {
  const none = { company_url: null, location: null, start: null, end: null, description: null };
  return { title: 'Engineer', company: 'Acme', is_current: false, ...none, ...changes };
}

function studies(changes: Partial<Education>): Education {
  return { school: 'MIT', degree: 'BS', field: 'Computer Science', start: '2013', end: '2017', ...changes };
}

describe('experienceLine', () => {
  it('is the documented line', () => {
    const line = experienceLine([
      job({ title: 'Senior Engineer', company: 'Google', start: '2020-03', is_current: true }),
      job({ title: 'Software Engineer', company: 'Meta', start: '2017', end: '2020-02' }),
    ]);
    expect(line).toBe('Senior Engineer at Google (2020-present), Software Engineer at Meta (2017-2020)');
  });

  it.each<[string, Partial<Experience>]>([
    ['Engineer at Acme (2018)', { start: '2018-01', end: '2018-11' }],
    ['Engineer at Acme (2018)', { start: '2018' }],
    ['Engineer at Acme (2019)', { end: '2019' }],
    ['Engineer at Acme', {}],
    ['Engineer at Acme', { is_current: true }],
    ['Acme (2018-2019)', { title: null, start: '2018', end: '2019' }],
    ['Engineer (2018-2019)', { company: null, start: '2018', end: '2019' }],
  ])('is %s', (line, changes) => expect(experienceLine([job(changes)])).toBe(line));

  it('is null without experiences', () => {
    expect(experienceLine([])).toBeNull();
  });
});

describe('educationLine', () => {
  it.each<[string, Partial<Education>]>([
    ['MIT, BS Computer Science (2017)', {}],
    ['MIT, BS (2017)', { field: null }],
    ['MIT, Computer Science (2017)', { degree: null }],
    ['MIT (2017)', { degree: null, field: null }],
    ['MIT, BS Computer Science', { end: null }],
    ['BS Computer Science (2017)', { school: null }],
  ])('is %s', (line, changes) => expect(educationLine([studies(changes)])).toBe(line));

  it('joins several with semicolons, since commas stand within', () => {
    expect(educationLine([studies({}), studies({ school: 'ETH', degree: 'MSc', end: '2019-06' })])).toBe(
      'MIT, BS Computer Science (2017); ETH, MSc Computer Science (2019)',
    );
  });

  it('is null without educations', () => {
    expect(educationLine([])).toBeNull();
  });
});
