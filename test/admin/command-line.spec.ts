import { choiceFrom, emailFrom, profileFrom, wholeNumberFrom } from '../../src/admin/arguments.js';
import { UsageError } from '../../src/admin/command.js';
import { parseCommandLine, usage } from '../../src/admin/command-line.js';

describe('the command line of the operator', () => {
  it('names a command and gives it its values', () => {
    const line = parseCommandLine(['grant-credits', 'a@example.com', '5']);
    expect(line?.command.manual.name).toBe('grant-credits');
    expect(line?.values).toEqual(['a@example.com', '5']);
  });

  it('lets those values be left out that stand in brackets, and no others', () => {
    expect(parseCommandLine(['reconcile-payments'])?.values).toEqual([]);
    expect(parseCommandLine(['reconcile-payments', '7'])?.values).toEqual(['7']);
    expect(() => parseCommandLine(['reconcile-payments', '7', '8'])).toThrow('"8" is one too many');
  });

  it.each([[['--help']], [['help']], [['suppress', '-h']]])('shows the usage for %j', (typed) => {
    expect(parseCommandLine(typed)).toBeNull();
  });

  it('explains each command in a line', () => {
    expect(usage()).toMatch(/^ {2}grant-credits EMAIL N {2,}Give an account N credits$/m);
    expect(usage().match(/^ {2}\S/gm)).toHaveLength(9);
  });

  it.each([
    ['nothing', [], 'Say which command.'],
    ['an unknown command', ['give'], 'There is no command "give".'],
    ['a missing argument', ['grant-credits', 'a@example.com'], 'N is missing: grant-credits EMAIL N'],
    ['one argument too many', ['stats', 'all'], '"all" is one too many: stats'],
  ])('is refused with %s', (_, typed, message) => {
    expect(() => parseCommandLine(typed)).toThrow(UsageError);
    expect(() => parseCommandLine(typed)).toThrow(message);
  });
});

describe('an argument', () => {
  it('is read in the spelling that is stored', () => {
    expect(emailFrom(' Ada@Example.COM')).toBe('ada@example.com');
    expect(profileFrom('uk.linkedin.com/in/Ada/?trk=x')).toBe('https://www.linkedin.com/in/ada');
    expect(wholeNumberFrom('100', 'N', 100)).toBe(100);
    expect(choiceFrom('free', 'PLAN', ['free', 'business'])).toBe('free');
  });

  it.each([
    ['no address', () => emailFrom('nobody'), 'EMAIL must be the address of an account, not "nobody".'],
    ['another site', () => profileFrom('https://example.com/in/a'), 'URL must be the address of a profile'],
    [
      'too much',
      () => wholeNumberFrom('101', 'N', 100),
      'N must be a whole number from 1 to 100, not "101".',
    ],
    ['nothing at all', () => wholeNumberFrom('0', 'N', 100), 'N must be a whole number'],
    ['less than nothing', () => wholeNumberFrom('-5', 'N', 100), 'N must be a whole number'],
    ['half of one', () => wholeNumberFrom('0.5', 'N', 100), 'N must be a whole number'],
    ['another notation', () => wholeNumberFrom('1e2', 'N', 100), 'N must be a whole number'],
    [
      'no choice',
      () => choiceFrom('gold', 'PLAN', ['free', 'business']),
      'PLAN must be free or business, not "gold".',
    ],
  ])('is refused when it is %s', (_, read, message) => {
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
