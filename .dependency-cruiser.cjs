/**
 * The walls of the house, checked by `npm run walls`. docs/walls.md tells the story; each rule says here why it
 * stands, and test/house/walls.spec.ts shows that breaking it fails.
 *
 * A type-only import counts like any other: whoever knows another's types depends on it, even though nothing of
 * that is left at run time. The two rules about what is left at run time say so.
 */

const LOCAL_STACK = '^src/local(/|\\.ts$)';
const WORKER_ROOMS = '^src/(worker\\.module\\.ts$|modules/visiting/|platform/browser/)';

/** Files that are started, not imported. */
const ENTRIES = [
  '^src/(main|admin|local|migrate|openapi|env-example)\\.ts$',
  '^src/local/(profile-site|stripe|linkedin-api)\\.ts$',
  // The stack starts these as processes of their own.
  '^src/local/stack/(issue-keys|end-with-parent)\\.ts$',
];

/** Where the dashboard begins, and what only its build runs. */
const WEB_ENTRIES = ['^web/src/main\\.tsx$', '^web/[^/]+\\.js$'];

/** Matches packages however they resolve: to a file of theirs, or to nothing but their name. */
function packages(...names) {
  return names.map((name) => `(^|node_modules/)${name}(/|$)`);
}

/** A technology has one room, and everybody else asks that room. */
function onlyIn(rooms, names, { rule, comment }) {
  return {
    name: rule,
    severity: 'error',
    comment,
    from: { path: '^src/', pathNot: rooms },
    to: { path: packages(...names) },
  };
}

const entrances = [
  {
    name: 'modules-through-index',
    severity: 'error',
    comment: 'What a module does not export from its index.ts is its own business, and free to change.',
    from: { path: '^src/((?:modules/)?[^/]+)' },
    to: { path: '^src/modules/', pathNot: ['^src/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    comment:
      'Files that need each other are one thing in two places; Nest then meets one of them half loaded.',
    // How a generator cuts its files is its own business.
    from: { pathNot: '^sdk/[^/]+/src/generated/' },
    to: { circular: true },
  },
  {
    name: 'entities-store-ids',
    severity: 'error',
    comment:
      'A relation to another module’s entity joins their tables behind both their backs: store the id. ' +
      'A type, such as a union that both use, relates nothing.',
    from: { path: '^src/modules/([^/]+)/.*\\.entity\\.ts$' },
    to: { path: '^src/modules/', pathNot: '^src/modules/$1/', dependencyTypesNot: ['type-only'] },
  },
];

const technologies = [
  onlyIn(
    ['^src/platform/database/', '^src/modules/.+\\.(entity|repository|module)\\.ts$'],
    ['typeorm', '@nestjs/typeorm'],
    {
      rule: 'typeorm-in-repositories',
      comment: 'Services decide, repositories know tables. A module file only registers its entities.',
    },
  ),
  onlyIn(['^src/platform/queue/'], ['bull', '@nestjs/bull'], {
    rule: 'bull-in-the-queue-room',
    comment: 'Bull is at-least-once and forgetful; the room turns it into a wake-up on which nothing hangs.',
  }),
  onlyIn(['^src/platform/(queue|redis)/'], ['ioredis'], {
    rule: 'redis-in-its-rooms',
    comment: 'How a connection behaves while Redis is away is decided there, and nowhere else.',
  }),
  onlyIn(['^src/platform/browser/', '^src/modules/visiting/agents/'], ['puppeteer', 'puppeteer-core'], {
    rule: 'puppeteer-in-the-browser-room',
    comment: 'Only one place starts browsers, and so only one can leave them running or let them loose.',
  }),
  onlyIn(['^src/platform/payments/'], ['stripe'], {
    rule: 'stripe-in-the-payments-room',
    comment: 'Money moves through the ledger; what Stripe calls things stays out of it.',
  }),
];

const directions = [
  {
    name: 'platform-knows-no-business',
    severity: 'error',
    comment:
      'The platform is technology without business words: it may read settings, nothing else of the house.',
    from: { path: '^src/platform/' },
    to: { path: '^(src|migrations)/', pathNot: '^src/(platform|config)/' },
  },
  {
    name: 'config-stands-alone',
    severity: 'error',
    comment: 'Settings are read before anything else exists, and by everything else.',
    from: { path: '^src/config/' },
    to: { path: '^(src|migrations)/', pathNot: '^src/config/' },
  },
  {
    name: 'migrations-stand-alone',
    severity: 'error',
    comment: 'A landed migration never changes its meaning, which it would with the code that it imports.',
    from: { path: '^migrations/' },
    to: { path: '^src/' },
  },
  {
    name: 'api-without-puppeteer',
    severity: 'error',
    comment: 'The api role must start small, and never be able to open a page.',
    from: { path: '^src/api\\.module\\.ts$' },
    to: { path: packages('puppeteer', 'puppeteer-core'), reachable: true },
  },
  {
    name: 'worker-on-demand',
    severity: 'error',
    comment:
      'A plain import would load Puppeteer in every role; `await import` loads it in that of the worker.',
    from: { path: '^src/', pathNot: WORKER_ROOMS },
    to: { path: WORKER_ROOMS, dynamic: false },
  },
];

const production = [
  {
    name: 'production-without-local-stack',
    severity: 'error',
    comment:
      'The stand-in site, its invented people and the embedded servers must not be there to be reached.',
    from: { path: '^(src|migrations)/', pathNot: LOCAL_STACK },
    to: { path: LOCAL_STACK },
  },
  {
    name: 'production-without-tests',
    severity: 'error',
    comment: 'Fakes and factories belong to the tests, which are not built.',
    from: { path: '^(src|migrations)/' },
    to: { path: '^test/' },
  },
  {
    name: 'production-without-dev-dependencies',
    severity: 'error',
    comment:
      'The image holds production dependencies only. Types are gone by then, so theirs may be imported.',
    from: { path: '^(src|migrations)/', pathNot: LOCAL_STACK },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'packages-are-declared',
    severity: 'error',
    comment: 'What another package happens to bring along may be gone with its next version.',
    from: {},
    to: {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
      // jest's manual says to import its globals. Tests also start what was built, which may not be there yet.
      pathNot: [...packages('@jest/globals'), '^(\\.\\./)*dist/'],
    },
  },
  {
    name: 'no-dead-files',
    severity: 'error',
    comment: 'What no entry reaches is read and kept up for nothing. A new entry is added to ENTRIES.',
    from: { path: ENTRIES },
    to: { path: '^src/', pathNot: ENTRIES, reachable: false },
  },
];

const clients = [
  {
    name: 'sdk-stands-alone',
    severity: 'error',
    comment: 'A client is installed where the service is not: all that they share is openapi.json.',
    from: { path: '^sdk/' },
    to: { path: '^(src|migrations|test)/' },
  },
  {
    name: 'sdk-needs-no-package',
    severity: 'error',
    comment: 'Whoever installs the client or its command line gets that, and nobody else’s code with it.',
    from: { path: '^sdk/(typescript|cli)/' },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
  },
  {
    name: 'production-without-sdk',
    severity: 'error',
    comment: 'The service would call itself.',
    from: { path: '^(src|migrations)/' },
    to: { path: '^sdk/' },
  },
];

const dashboard = [
  {
    name: 'web-knows-the-client-only',
    severity: 'error',
    comment: 'The dashboard runs in browsers and has what any caller has: the API, through its client.',
    from: { path: '^web/src/' },
    to: {
      path: ['^(src|migrations|test|sdk)/', 'node_modules/'],
      pathNot: ['^sdk/typescript/src/index\\.ts$', ...packages('preact', 'preact-iso', 'uplot')],
    },
  },
  {
    name: 'client-in-the-api-room',
    severity: 'error',
    comment:
      'What is asked of a person before a call is let through is decided in one place, around all of them. ' +
      'A type calls nothing.',
    from: { path: '^web/src/', pathNot: '^web/src/api/' },
    to: { path: '^sdk/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'production-without-web',
    severity: 'error',
    comment: 'What is served was built: the API reads files, and knows nothing of their sources.',
    from: { path: '^(src|migrations|sdk)/' },
    to: { path: '^web/' },
  },
  {
    name: 'ui-knows-no-api',
    severity: 'error',
    comment: 'A component is told what to show, so that it shows the same wherever that comes from.',
    from: { path: '^web/src/(ui|charts|format)/' },
    to: { path: '^web/src/(api|session|frame|pages)/' },
  },
  {
    name: 'web-rooms-through-index',
    severity: 'error',
    comment: 'A room of the dashboard is entered through its index.ts; the rest is its own business.',
    from: { path: '^web/src/([^/]+)' },
    to: { path: '^web/src/(?!frame/|pages/|styles/)[^/]+/', pathNot: ['^web/src/$1/', '/index\\.ts$'] },
  },
  {
    name: 'pages-stand-alone',
    severity: 'error',
    comment: 'A page is changed or thrown away without a look at the others, or at the frame around it.',
    from: { path: '^web/src/pages/([^/]+)/' },
    to: { path: '^web/src/(pages|frame)/', pathNot: '^web/src/pages/$1/' },
  },
  {
    name: 'no-dead-web-files',
    severity: 'error',
    comment: 'What main.tsx does not reach is in nobody’s browser.',
    from: { path: WEB_ENTRIES },
    to: { path: '^web/', pathNot: WEB_ENTRIES, reachable: false },
  },
];

module.exports = {
  forbidden: [...entrances, ...technologies, ...directions, ...production, ...clients, ...dashboard],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.d.ts'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['main', 'types'],
    },
  },
};
