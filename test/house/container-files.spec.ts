import { readFile } from 'node:fs/promises';
import { readEnv, SETTINGS } from '../../src/config/env.js';
import {
  type Compose,
  interpolate,
  readCompose,
  readDockerfile,
  referencesIn,
  type Service,
} from './container-files.js';

const FROM_ENV_FILE = {
  SECRET: 'a-secret-of-at-least-thirty-two-characters',
  POSTGRES_PASSWORD: 'hush',
  PROFILE_SOURCE: 'live',
};

const compose: Compose = await readCompose();
const services: [string, Service][] = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);

describe('docker-compose.yml', () => {
  it('runs the two roles, what they stand on, and the migrations', () => {
    expect(Object.keys(compose.services)).toEqual(['api', 'worker', 'migrate', 'postgres', 'redis', 'mail']);
  });

  it.each(services)(
    '%s is confined: no root, no capability, no new rights, no writable root folder',
    (_, it) => {
      expect(it.user).toMatch(/^(?!root|0\b)/);
      expect(it.cap_drop).toEqual(['ALL']);
      expect(it.security_opt).toContain('no-new-privileges:true');
      expect(it.read_only).toBe(true);
    },
  );

  it.each(services)('%s is limited in memory and processes, and its dead are buried', (_, it) => {
    expect(it.mem_limit).toMatch(/^\d+[mg]$/);
    expect(it.pids_limit).toBeGreaterThan(0);
    expect(it.init).toBe(true);
  });

  it.each(services)('%s is watched and started again', (name, it) => {
    const isOneShot = name === 'migrate';
    expect(it.restart).toBe(isOneShot ? 'on-failure:3' : 'unless-stopped');
    if (isOneShot) expect(it.healthcheck).toEqual({ disable: true });
    else expect(it.healthcheck.test?.[0]).toBe('CMD');
  });

  it('asks a worker for its own heartbeat, not for that of any', () => {
    const { healthcheck, environment } = compose.services.worker ?? {};
    expect(healthcheck?.test?.slice(1, 3)).toEqual(['node', '-e']);
    expect(healthcheck?.test?.at(-1)).toBe(environment?.HEARTBEAT_FILE);
    expect(environment?.HEARTBEAT_FILE).toMatch(/^\/tmp\//);
  });

  it.each(services)('%s comes from an image of a chosen version', (_, it) => {
    if (!it.build) expect(it.image).toMatch(/:v?\d+/);
  });

  it('publishes the port of the api only, and only to this machine', () => {
    const published = services.filter(([, service]) => service.ports);
    expect(published.map(([name]) => name)).toEqual(['api']);
    expect(compose.services.api?.ports).toEqual([`127.0.0.1:\${PORT:-${SETTINGS.PORT.example}}:3000`]);
  });

  it('gives database, queue and mail catcher no way out', () => {
    expect(compose.networks.inside?.internal).toBe(true);
    for (const name of ['postgres', 'redis', 'mail', 'migrate']) {
      expect(compose.services[name]?.networks).toEqual(['inside']);
    }
  });

  it.each(ours)('%s gets enough settings to start', (_, { environment = {} }) => {
    const env = Object.entries(environment).map(([name, text]) => [name, interpolate(text, FROM_ENV_FILE)]);
    expect(readEnv(Object.fromEntries(env))).toMatchObject({
      NODE_ENV: 'production',
      PROFILE_SOURCE: 'live',
    });
  });

  it('passes every setting on to a role, so that none is set in vain', () => {
    const passed = ours.flatMap(([, { environment = {} }]) => Object.keys(environment));
    // The image knows where its browser is.
    expect(new Set([...passed, 'PUPPETEER_EXECUTABLE_PATH'])).toEqual(new Set(Object.keys(SETTINGS)));
  });

  it('asks .env for nothing but settings and the password of the database', async () => {
    const names = referencesIn(await readFile('docker-compose.yml', 'utf8')).map(({ name }) => name);
    expect([...Object.keys(SETTINGS), 'POSTGRES_PASSWORD']).toEqual(expect.arrayContaining(names));
  });

  it('has no default for a secret, nor for whether the real site is visited', async () => {
    const text = await readFile('docker-compose.yml', 'utf8');
    for (const { name, operator } of referencesIn(text)) {
      expect([name, operator]).toEqual([name, name in FROM_ENV_FILE ? ':?' : ':-']);
    }
  });

  it('starts the roles once the database is migrated and the queue is up', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
    }
  });

  it('gives the roles 30 seconds to stop', () => {
    for (const [name, service] of ours) {
      expect([name, service.stop_grace_period]).toEqual([name, '30s']);
    }
  });

  it('lets Redis refuse rather than forget', () => {
    expect(compose.services.redis?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
  });
});

describe('the worker’s system calls', () => {
  it('include those of which Chromium builds its sandbox, and none that reaches into the kernel', async () => {
    expect(compose.services.worker?.security_opt).toContain('seccomp=./docker/worker-seccomp.json');
    const profile = JSON.parse(await readFile('docker/worker-seccomp.json', 'utf8'));
    const refused: string[] = profile.syscalls.flatMap(({ names }: { names: string[] }) => names);

    expect(refused).toEqual(expect.arrayContaining(['bpf', 'init_module', 'mount', 'ptrace', 'reboot']));
    for (const needed of ['clone', 'clone3', 'unshare', 'setns', 'chroot'])
      expect(refused).not.toContain(needed);
  });

  it('have shared memory to work with', () => {
    expect(compose.services.worker?.shm_size).toBe('512m');
  });
});

describe('the image', () => {
  it('runs the Node that the tests run on', async () => {
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    const [before] = await readDockerfile();
    expect(before).toEqual([`ARG NODE_IMAGE=node:${devDependencies.node}-trixie-slim`]);
  });

  it('holds production dependencies and what was built, which its user can’t change', async () => {
    const [, , dependencies = [], image = []] = await readDockerfile();
    expect(dependencies).toContain('RUN npm ci --ignore-scripts --omit=dev');
    expect(image.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY package.json ./',
      'COPY --from=dependencies /app/node_modules ./node_modules',
      'COPY --from=build /app/dist ./dist',
    ]);
    expect(image.filter((line) => line.startsWith('USER'))).toEqual(['USER node']);
    expect(image.indexOf('USER node')).toBeGreaterThan(
      image.findLastIndex((line) => line.startsWith('COPY')),
    );
  });

  it('says whether it is well, and buries its dead', async () => {
    const image = (await readDockerfile()).at(-1) ?? [];
    expect(image.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(image).toContain('ENTRYPOINT ["/usr/bin/tini", "-s", "--"]');
  });

  it('starts with the browser that it brings', async () => {
    const image = (await readDockerfile()).at(-1)?.join('\n');
    expect(image).toContain('chromium tini');
    expect(image).toContain('PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium');
  });

  it('never sees the stand-in site and the embedded stack', async () => {
    const rules = (await readFile('.dockerignore', 'utf8')).split('\n').filter((line) => /^[^#]/.test(line));
    const { exclude } = JSON.parse(await readFile('tsconfig.build.json', 'utf8'));

    expect(rules[0]).toBe('*');
    expect(rules.slice(-2)).toEqual(['src/local', 'src/local.ts']);
    expect(exclude).toEqual(['src/local', 'src/local.ts']);
  });

  it('is built from files that .dockerignore lets through', async () => {
    const allowed = (await readFile('.dockerignore', 'utf8')).matchAll(/^!(.+)$/gm);
    const copied = (await readDockerfile())
      .flat()
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(new Set(copied)).toEqual(new Set([...allowed].map(([, path]) => path)));
  });
});
