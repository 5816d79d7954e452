import type { KnowledgeLog } from '../../knowledge/ports.ts';

/** A log that keeps what it was told, for tests that look, and prints nothing. */
export function quietLog(): KnowledgeLog & { readonly lines: { level: string; facts: object; message: string }[] } {
  const lines: { level: string; facts: object; message: string }[] = [];
  const keep = (level: string) => (facts: object, message: string) => void lines.push({ level, facts, message });
  return { lines, info: keep('info'), warn: keep('warn') };
}
