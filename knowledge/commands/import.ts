import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { ANSWERS_ENDING, placeOf, sourceOfFiles } from '../../core/markdown/articleSource.ts';
import type { Documents } from '../../core/ports.ts';
import type { RiskReason } from '../../core/protocols/editorProtocol.ts';
import type { Clock } from '../../core/time.ts';
import { parseArticle } from '../articleStore/articleFile.ts';
import { ARTICLE_KIND, liveMarkdown, readRecord } from '../articleStore/articleRecord.ts';
import { fromSingleFile } from '../articleStore/singleFile.ts';
import { followsOf, sourceOf } from '../articleStore/sourceText.ts';
import { publishImported } from '../editing/editing.ts';
import type { EditorExamples } from '../editing/editorExamples.ts';
import { type ClaimsLint, lintArticle } from '../editing/lint.ts';
import { risksAnew } from '../editing/newlySaid.ts';
import type { Suspects } from '../editing/suspects.ts';
import { SOURCE_LANGUAGE } from '../editing/translation.ts';
import { vocabularyOf } from '../editing/vocabulary.ts';
import type { Article, ArticleKey, Library, LiveLibrary } from '../ports.ts';
import { readTraining } from '../training.ts';
import type { CommandResult } from './result.ts';

export interface ImportOptions {
  /**
   * Holds `<language>/<id>.md` with `<language>/<id>.answers.yaml` and, where there is any, `training/<language>.jsonl`, as
   * `kb export` writes them. An article without the second file is one of the form that held everything.
   */
  readonly folder: string;
  /** Who is named in the history: a staff id. */
  readonly by: string;
  readonly json: boolean;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly examples: Pick<EditorExamples, 'add'>;
  /** Whether a sentence may be kept for good: the same as of one that an editor teaches. */
  readonly mayKeep: (sentence: string) => boolean;
  /** Why the desk may not say a text; null: it may. */
  readonly objectionTo: (text: string) => string | null;
  /** What sentences claim that nobody has labelled: as `kb lint` reads it, and of new sentences alone. Left out: it is not looked at. */
  readonly claims?: ClaimsLint;
  /** Who judges what else is new, as in drafts of editors. Left out: a second person has read it. */
  readonly suspects?: Suspects;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

interface Incoming extends ArticleKey {
  /** Without its ending. */
  readonly path: string;
  readonly markdown: string;
}

/**
 * `handrail kb import`: publishes a folder of articles and teaches its sentences. Files that say what is live already
 * are left alone; one file with an error stops the whole import, so that half a checkout is never live.
 * Errors: `input.invalid` names the line of a sentence that cannot be read.
 */
export async function importCommand(options: ImportOptions): Promise<CommandResult> {
  const incoming = (await Promise.all(LANGUAGES.map((language) => readFolder(options.folder, language)))).flat();
  if (incoming.length === 0) {
    return { output: '', exitCode: 2, complaint: `${options.folder}: holds no <language>/<id>.md` };
  }
  const sentences = LANGUAGES.flatMap((language) =>
    readTraining(language, join(options.folder, 'training')).map((line, at) => ({ ...line, language, at })),
  );
  const library = await options.openLibrary();
  const personal = sentences
    .filter(({ text }) => !options.mayKeep(text))
    .map(({ language, at }) => `training/${language}.jsonl: sentence ${at + 1} holds a secret, an address or a number`);
  const errors = [...findErrors(incoming, library, options), ...personal];
  if (errors.length > 0) {
    library.close();
    return { output: '', exitCode: 2, complaint: errors.join('\n') };
  }
  const changed = incoming.filter(({ id, language, markdown }) => library.article(id, language)?.markdown !== markdown);
  const recalled: string[] = [];
  // English first: a translation follows the English text that came with it.
  for (const file of changed.sort((a, b) => rankOf(a) - rankOf(b))) {
    if ((await publish(options, library, file)) === 'recalled') recalled.push(`${file.path}.md`);
  }
  await library.refresh();
  library.close();
  const imported = changed.length - recalled.length;
  const examples = await options.examples.add(sentences, options.by);
  const report = { imported, unchanged: incoming.length - changed.length, recalled, sentences: examples };
  const readable = [
    `${imported} imported, ${report.unchanged} unchanged, ${examples} training sentences`,
    ...(recalled.length > 0 ? [`still recalled, as their text is the one taken back: ${recalled.join(', ')}`] : []),
    ...(examples < sentences.length ? [`${sentences.length - examples} sentences left out: there are too many`] : []),
  ].join('\n');
  return { output: options.json ? JSON.stringify(report) : readable, exitCode: 0 };
}

const rankOf = ({ language }: Incoming) => (language === SOURCE_LANGUAGE ? 0 : 1);

async function readFolder(folder: string, language: Language): Promise<Incoming[]> {
  const names = (await readdir(join(folder, language)).catch(() => [])).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const id = name.slice(0, -3);
      const path = `${language}/${id}`;
      const markdown = await readFile(join(folder, `${path}.md`), 'utf8');
      const answers = await readFile(join(folder, `${path}${ANSWERS_ENDING}`), 'utf8').catch(() => null);
      return { id, language, path, markdown: fromSingleFile(sourceOfFiles({ markdown, answers })) };
    }),
  );
}

/** Why one person alone must not publish it. */
const UNREAD: Readonly<Record<RiskReason, string>> = {
  order: 'orders its readers something new, leads them elsewhere or has them trust the desk',
  secret: 'has a new line that names what opens a wallet',
  desk: 'has a new line that turns readers to the people of the desk',
  asked: 'has a new way of asking that would stand on a button and that the guard objects to',
  claim: 'has a new sentence that may claim something',
  dont: 'drops or changes a don’t',
  answer: 'drops what guards its readers, or gives it to another question',
  sentence: 'says a new sentence',
  steps: 'drops, changes or reorders steps',
  long: 'has more new lines than are read by rules',
  filed: 'is filed under another department, or not looked at again for more than a year longer',
};

function findErrors(
  incoming: readonly Incoming[],
  library: LiveLibrary,
  { objectionTo, claims, suspects }: Pick<ImportOptions, 'objectionTo' | 'claims' | 'suspects'>,
): string[] {
  const together = withIncoming(incoming, library);
  return incoming.flatMap((file) => {
    const live = library.article(file.id, file.language)?.markdown ?? '';
    const isChanged = live !== file.markdown;
    const claimed = claims && isChanged ? { claims: claimsAnew(claims, live, file) } : {};
    const wrong = lintArticle(file.markdown, file, { library: together, objectionTo, ...claimed })
      .filter((finding) => finding.level === 'error')
      .map((finding) => {
        const { ending, line } = placeOf(file.markdown, finding.line);
        return `${file.path}${ending}:${line}: ${finding.reason}`;
      });
    const judges = suspects && { ...suspects, isWord: vocabularyOf(library) };
    const unread = judges && isChanged ? risksAnew(judges, file, file.markdown, live === '' ? [] : [live]) : null;
    return unread === null
      ? wrong
      : [...wrong, `${file.path}.md: ${UNREAD[unread]}; --reviewed once a second person has read it`];
  });
}

/** Of the sentences that nobody has labelled those that are not live: what editors have published comes back as it was. */
function claimsAnew(claims: ClaimsLint, live: string, { language }: Incoming): ClaimsLint {
  const sentencesOf = (line: string) => claims.unlabelled(line, language);
  const known = new Set(live.split('\n').flatMap((line) => sentencesOf(line).map(({ sentence }) => sentence)));
  return { ...claims, unlabelled: (line) => sentencesOf(line).filter(({ sentence }) => !known.has(sentence)) };
}

/** The library as it will be: files of one import may link to each other. */
function withIncoming(incoming: readonly Incoming[], library: Library): Library {
  const arriving = new Map<string, Article>();
  for (const file of incoming) {
    const parsed = parseArticle(file.markdown, file);
    if (parsed.kind === 'ok') arriving.set(`${file.language}/${file.id}`, parsed.article);
  }
  return {
    article: (id, language) => arriving.get(`${language}/${id}`) ?? library.article(id, language),
    articles(language) {
      const staying = library.articles(language).filter(({ id }) => !arriving.has(`${language}/${id}`));
      return [...staying, ...[...arriving.values()].filter((article) => article.language === language)];
    },
  };
}

/**
 * The very text that was recalled does not come back with a checkout that still has it; another one does. Written only
 * over what was read, so that an editor who saves at the same moment loses nothing.
 */
async function publish(
  options: ImportOptions,
  library: LiveLibrary,
  file: Incoming,
): Promise<'published' | 'recalled'> {
  const { documents, clock, by } = options;
  const id = `${file.language}/${file.id}`;
  const behind = library.file(file.id, file.language);
  for (;;) {
    const { version, record } = await readRecord(documents, id);
    const takenBack = record.recalled && liveMarkdown({ ...record, recalled: null }, behind)?.markdown;
    if (takenBack === file.markdown) return 'recalled';
    const english = await readRecord(documents, `${SOURCE_LANGUAGE}/${file.id}`);
    const source = sourceOf(library, file, english.record);
    const next = publishImported(record, file.markdown, by, {
      now: clock(),
      file: behind,
      followsOnPublish: followsOf(record, source, behind?.markdown ?? null, file.markdown),
    });
    if ((await documents.put(ARTICLE_KIND, id, next, { expect: version })).kind === 'ok') return 'published';
  }
}
