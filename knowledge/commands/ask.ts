import { toLanguage } from '../../core/language.ts';
import { createAnswerer } from '../answer.ts';
import type { Answer } from '../ports.ts';
import { createLibrarySearch } from '../search/librarySearch.ts';
import type { Content } from './content.ts';
import type { CommandResult } from './result.ts';

export interface AskOptions {
  readonly question: string;
  /** BCP 47. */
  readonly lang: string;
  readonly json: boolean;
  readonly openContent: () => Promise<Content>;
}

/** `handrail kb ask`: the answer that the bot would give. */
export async function askCommand(options: AskOptions): Promise<CommandResult> {
  const language = toLanguage(options.lang);
  if (!language) return { output: '', exitCode: 2, complaint: `--lang ${options.lang}: the desk does not speak it` };
  if (options.question.trim() === '') return { output: '', exitCode: 2, complaint: 'the question is empty' };
  const { library, examples } = await options.openContent();
  const search = createLibrarySearch(library);
  search.teach(examples);
  search.learn();
  const answer = await createAnswerer({ search })(options.question, language);
  library.close();
  return { output: options.json ? JSON.stringify(summary(answer)) : readable(answer), exitCode: 0 };
}

function summary(answer: Answer) {
  const { kind, confidence } = answer;
  if (answer.kind === 'answered') {
    const { article, section, lead, steps, never } = answer.passage;
    const source = { article: article.id, section: section?.anchor ?? null, title: article.title };
    return {
      kind,
      confidence,
      ...source,
      lead,
      steps,
      never: never.map(({ text }) => text),
      others: answer.others.map(({ id }) => id),
    };
  }
  return { kind, confidence, candidates: answer.kind === 'unsure' ? answer.candidates.map(({ id }) => id) : [] };
}

function readable(answer: Answer): string {
  const head = `${answer.kind} (${answer.confidence.toFixed(2)})`;
  if (answer.kind === 'notKnown') return head;
  if (answer.kind === 'unsure') {
    return [head, ...answer.candidates.map(({ id, title }) => `? ${title} [${id}]`)].join('\n');
  }
  const { article, section, lead, steps, never } = answer.passage;
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`);
  const source = `[${article.id}${section ? `#${section.anchor}` : ''}, ${article.reviewed}]`;
  return [head, article.title, lead, ...numbered, ...never.map(({ text }) => `- ${text}`), source].join('\n');
}
