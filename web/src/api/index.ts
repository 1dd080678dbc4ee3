/** One function for each operation of the API: `operations.listKeys({ client: ll.api, signal })`. */
export type * from '@linkfetch/sdk';
export { InvalidRequestError, operations } from '@linkfetch/sdk';
export { type Credentials, connect } from './connect.js';
export { type Fault, type FieldFault, faultOf, isUnreachable } from './fault.js';
export { RequestNames } from './request-names.js';
export { type Action, useAction } from './use-action.js';
export { type Pages, usePages } from './use-pages.js';
export { type Query, useQuery } from './use-query.js';
export { type Door, type Doors, Workspace } from './workspace.js';
export { useWorkspace, WorkspaceProvider } from './workspace-context.js';
