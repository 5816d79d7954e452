import { ANSWERS_LINE } from '../../../core/markdown/articleSource.ts';

/** The source of a small valid article; every part can be replaced. `answers`: YAML of its short answers. */
export function articleText(
  parts: Partial<Record<'id' | 'language' | 'title' | 'department' | 'lead' | 'risk' | 'expires', string>> & {
    questions?: string[];
    body?: string;
    answers?: string;
  } = {},
): string {
  const questions = parts.questions ?? ['my transfer is stuck', 'eth not arrived'];
  return `---
id: ${parts.id ?? 'send-pending'}
language: ${parts.language ?? 'en'}
title: ${parts.title ?? 'My transfer is pending'}
department: ${parts.department ?? 'transfers'}
risk: ${parts.risk ?? 'normal'}
reviewed: 2026-11-25
expires: ${parts.expires ?? '2027-05-25'}
related: []
sources: []
---
${parts.lead ?? '**Your coins are still in your wallet.** A pending transfer has not moved anything.'}

${parts.body ?? '## What to do {#steps}\n1. Look at the hash.\n2. Wait.\n\n## What not to do {#never}\n- Do not send again.'}

${ANSWERS_LINE}
questions:
${questions.map((question) => `  - ${question}`).join('\n')}
${parts.answers ?? ''}`;
}
