import type { Editing } from '../drafts.ts';
import type { CommandResult } from './result.ts';

export interface RecallOptions {
  readonly id: string;
  /** Who is named in the history: a staff id. */
  readonly by: string;
  readonly json: boolean;
  readonly editing: Pick<Editing, 'recallEverywhere'>;
}

/** `handrail kb recall`: takes an article back in every language; running processes follow within a second. */
export async function recallCommand({ id, by, json, editing }: RecallOptions): Promise<CommandResult> {
  const result = await editing.recallEverywhere(id, { id: by, role: 'admin' });
  if (result.kind === 'refused') return { output: '', exitCode: 2, complaint: `${id}: nothing of it is live` };
  const readable = `${id} recalled in ${result.languages.join(', ')}`;
  return { output: json ? JSON.stringify({ id, recalled: result.languages }) : readable, exitCode: 0 };
}
