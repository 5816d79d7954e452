import type { DepartmentId } from '../../../core/departments.ts';
import type { Language, Locale } from '../../../core/language.ts';
import { ANSWERS_LINE } from '../../../core/markdown/articleSource.ts';
import { DAY, type Milliseconds } from '../../../core/time.ts';
import { workspacePhrases } from '../../../languages/workspace/index.ts';

/** Half a year, as the shipped articles have it. */
const GOOD_FOR = 182 * DAY;

/** An article to begin with: everything that is asked of one is there, in the language it is written in. */
export function newArticle(options: {
  readonly id: string;
  readonly language: Language;
  /** In whose words it begins, where those of its language could not be fetched. */
  readonly inWords?: Locale;
  readonly department: DepartmentId;
  readonly question: string | null;
  readonly now: Milliseconds;
}): string {
  const { id, language, department, question, now } = options;
  const words = workspacePhrases(options.inWords ?? language).template;
  const day = (at: Milliseconds) => new Date(at).toISOString().slice(0, 10);
  return [
    '---',
    `id: ${id}`,
    `language: ${language}`,
    `title: ${words.title}`,
    `department: ${department}`,
    'risk: normal',
    `reviewed: ${day(now)}`,
    `expires: ${day(now + GOOD_FOR)}`,
    'related: []',
    'sources: []',
    '---',
    words.lead,
    '',
    `## ${words.steps} {#steps}`,
    `1. ${words.step}`,
    '',
    `## ${words.never} {#never}`,
    `- ${words.neverItem}`,
    '',
    ANSWERS_LINE,
    ...(question === null ? ['questions: []'] : ['questions:', itemOf(question)]),
    '',
  ].join('\n');
}

/** The text with one more question to be found by, behind those that it has. Every other byte stays as it is. */
export function withQuestion(markdown: string, question: string): string {
  const eol = markdown.includes('\r\n') ? '\r\n' : '\n';
  const lines = markdown.split(eol);
  const below = lines.indexOf(ANSWERS_LINE);
  const key = lines.findIndex((line, at) => at > below && /^questions:/.test(line));
  if (key < 0) return markdown;
  if (/^questions:\s*\[\s*\]\s*$/.test(lines[key] ?? '')) lines[key] = 'questions:';
  let at = key + 1;
  while (/^\s*-\s/.test(lines[at] ?? '') || /^\s+\S/.test(lines[at] ?? '')) at += 1;
  return [...lines.slice(0, at), itemOf(question), ...lines.slice(at)].join(eol);
}

/** Quoted: a question may hold whatever YAML reads as its own. JSON's strings are YAML's. */
function itemOf(question: string): string {
  return `  - ${JSON.stringify(question.replace(/\s+/g, ' ').trim().slice(0, 300))}`;
}
