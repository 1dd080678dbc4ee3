import { adminReply } from './admin.js';
import type { Consents } from './consents.js';
import { type ApiRequest, json, type Reply } from './exchange.js';
import { accessToken, consentPage, decide, userInfo } from './oauth-routes.js';
import { createPost } from './posts-route.js';
import type { Shares } from './shares.js';

export function apiReply(request: ApiRequest, shares: Shares, consents: Consents): Reply {
  const { method, url } = request;
  if (url.pathname.startsWith('/__linkedin/')) return adminReply(request, shares, consents);
  switch (`${method} ${url.pathname}`) {
    case 'GET /oauth/v2/authorization':
      return consentPage(request);
    case 'POST /oauth/v2/consent':
      return decide(request, consents);
    case 'POST /oauth/v2/accessToken':
      return accessToken(request, consents);
    case 'GET /v2/userinfo':
      return userInfo(request, consents);
    case 'POST /rest/posts':
      return createPost(request, shares, consents);
    default:
      return json(404, { status: 404, code: 'RESOURCE_NOT_FOUND', message: 'No virtual resource found' });
  }
}
