import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SCOPES } from './modules/keys/index.js';
import { completeDocument } from './openapi/complete.js';
import { ErrorResponse, remembered } from './platform/http/index.js';

const DESCRIPTION = `Send a LinkedIn URL, get the public profile back as JSON. You only pay when data came back.

Send your key as \`X-API-Key: <key>\` or \`Authorization: Bearer <key>\`. Keys that begin with \`sk_test_\` see a
world of their own: invented profiles, no charges, no visits. How a slug ends decides what they get: see *Test mode*.`;

const KEYS = `A key of the workspace. What it may do is said by its scopes, of which each operation names the one it needs:
${SCOPES.map((scope) => `\`${scope}\``).join(', ')}.`;

const SESSION = `Of the dashboard: an HttpOnly cookie that signing in sets, called \`__Host-session\` in production. It counts
beside the header \`X-Workspace-Mode: live\` or \`test\` only, and is ignored where a key is sent.`;

const SESSIONS = `How the dashboard signs in. Every operation that takes a key takes the cookie of a session as well, from pages of the same
origin that send the header \`X-Workspace-Mode: live\` or \`test\`; a program should use a key. To create or rotate a key or to
delete the account a session needs a fresh code: see \`confirmSession\`.`;

export function buildDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Profile Lookup API')
    .setDescription(DESCRIPTION)
    .setVersion('1.0.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key', description: KEYS }, 'api_key')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: KEYS }, 'bearer')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', description: SESSION }, 'session')
    .addTag('Scraping', 'Look up profiles.')
    .addTag('Batches', 'Look up many at once.')
    .addTag('Test mode', 'What test keys get, and for which slugs.')
    .addTag('Webhooks', 'What is told to your server, and how that went.')
    .addTag('Posts', 'Write, schedule, publish.')
    .addTag('Ideas', 'What may become a post.')
    .addTag('Analytics', 'Posts, lookups and credits by day.')
    .addTag('Profile', 'The workspace and its connected member.')
    .addTag('Account', 'Sign up, see usage, leave.')
    .addTag('Sessions', SESSIONS)
    .addTag('Keys', 'Create, rotate and revoke keys.')
    .addTag('Credits', 'What is left, and why.')
    .addTag('Billing', 'How payments come in.')
    .addTag('Privacy', 'For people whose profiles are looked up.')
    .addTag('System', 'Whether the service is well.')
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [ErrorResponse] });
  return completeDocument(app, document);
}

/** Swagger UI at /docs, the document at /openapi.json and /openapi.yaml. */
export function serveDocument(app: INestApplication): void {
  // Written out anew for each who asks, some twenty a second would hold up everyone else.
  for (const path of ['/openapi.json', '/openapi.yaml'])
    app.getHttpAdapter().getInstance().get(path, remembered());
  SwaggerModule.setup('docs', app, () => buildDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Profile Lookup API',
    swaggerOptions: { persistAuthorization: true, tryItOutEnabled: true, displayRequestDuration: true },
  });
}
