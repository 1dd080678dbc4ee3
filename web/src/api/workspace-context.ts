import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Workspace } from './workspace.js';

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('Nothing is loaded outside a WorkspaceProvider.');
  return workspace;
}
