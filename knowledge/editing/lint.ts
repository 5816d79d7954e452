import { LANGUAGES, type Language } from '../../core/language.ts';
import { answersStart, filesOf } from '../../core/markdown/articleSource.ts';
import { NEVER, withoutMark } from '../../core/markdown/donts.ts';
import type { LintFinding } from '../../core/protocols/editorProtocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import { asAsked, writingOf } from '../../text/normalise.ts';
import { analyse } from '../../text/words/analyse.ts';
import { linksIn, parseArticle } from '../articleStore/articleFile.ts';
import { linksInText } from '../articleStore/articleMarkdown.ts';
import { factsNamed, shippedFacts, withFacts } from '../facts/readFacts.ts';
import { wordsIn } from '../parts.ts';
import type { Article, ArticleKey, Library, ShortAnswer } from '../ports.ts';
import { asksForDesk } from './askedLines.ts';
import { isAllowedLink, isAllowedSource, lintLine } from './textRules.ts';
import { SOURCE_LANGUAGE } from './translation.ts';

export interface LintContext {
  readonly library: Library;
  /** Articles whose last reviewed text has expired by then are reported. */
  readonly now?: Milliseconds;
  /** Left out: what sentences claim is not looked at. */
  readonly claims?: ClaimsLint;
  /** Why the outgoing guard lets nobody say this text; null: it may be said. Left out where no desk is around. */
  readonly objectionTo?: (text: string) => string | null;
}

/**
 * Sentences that may claim something ("your coins are safe") and that nobody has labelled: an error where the labels lie
 * beside the articles; to an editor a warning, since an unlabelled sentence is taken to claim what it is suspected of.
 */
export interface ClaimsLint {
  readonly level: LintFinding['level'];
  readonly unlabelled: (
    line: string,
    language: Language,
  ) => readonly { readonly sentence: string; readonly claims: readonly string[] }[];
}

const FEWEST_QUESTIONS = 10;
const LONGEST_LEAD = 700;
/** Words of a short answer (`wordsIn`): what a reply to a follow-up may hold. */
const LONGEST_ANSWER = 60;

/** What the bot would say of the article goes through the guard that agents' sentences go through. */
function lintSaid(
  lines: readonly { readonly text: string; readonly line: number }[],
  article: Article,
  { objectionTo, library }: LintContext,
): LintFinding[] {
  if (!objectionTo) return [];
  const body = lines.map(({ text }) => withFacts(text, article.language)).join('\n');
  // It stands in every link to the article, says what its reader wants ("Move my wallet to a new phone"), and orders nothing.
  const ofTitle = objectionTo(article.title);
  const objections = [
    { objection: objectionTo(body), line: lines[0]?.line ?? 1 },
    ...article.answers.map(({ text }) => ({ objection: objectionTo(withFacts(text, article.language)), line: 1 })),
    { objection: ofTitle === 'asks-for-harm' ? null : ofTitle, line: 1 },
    ...asksForDesk(article, library, objectionTo).map(({ asked, objection }) => ({
      objection,
      line: answerLine(article.markdown, (line) => line.includes(asked)),
    })),
  ];
  return objections.flatMap(({ objection, line }): LintFinding[] =>
    objection === null ? [] : [{ rule: 'guard', level: 'error', line, reason: `may not be said: ${objection}` }],
  );
}

/** Everything that is wrong with one article's text, in itself and against the other articles. Errors stop publishing. */
export function lintArticle(markdown: string, key: ArticleKey, context: LintContext): LintFinding[] {
  const parsed = parseArticle(markdown, key);
  if (parsed.kind === 'invalid') {
    return parsed.problems.map((problem) => ({ rule: 'format', level: 'error', ...problem }));
  }
  const { article } = parsed;
  const lines = bodyLines(markdown);
  return [
    ...lines.flatMap(({ text, line }) => [
      ...lintLine(withFacts(text, key.language), line, key.language),
      ...lintSlots(text, line),
    ]),
    ...lintSaid(lines, article, context),
    ...lintClaims(
      [titleLine(markdown, article), ...lines.map(({ text, line }) => ({ text: withFacts(text, key.language), line }))],
      key.language,
      context.claims,
    ),
    ...linksIn(markdown).flatMap(({ href, line }) => lintLink(href, line, article, context.library)),
    ...article.answers.flatMap((answer) => lintAnswer(answer, article, context)),
    ...lintMatter(article, context),
    ...lintTranslations(article, context.library),
    ...lintTwins(article, context.library),
  ];
}

/** `lintArticle` over a whole library, by article. */
export function lintLibrary(
  library: Library,
  now: Milliseconds,
  claims?: ClaimsLint,
): { key: ArticleKey; findings: LintFinding[] }[] {
  return LANGUAGES.flatMap((language) =>
    library.articles(language).map((article) => {
      const key = { id: article.id, language };
      return { key, findings: lintArticle(article.markdown, key, { library, now, ...(claims ? { claims } : {}) }) };
    }),
  ).filter(({ findings }) => findings.length > 0);
}

function lintClaims(
  lines: readonly { text: string; line: number }[],
  language: Language,
  claims: ClaimsLint | undefined,
): LintFinding[] {
  if (!claims) return [];
  return lines.flatMap(({ text, line }) =>
    claims.unlabelled(text, language).map(({ sentence, claims: suspected }) => ({
      rule: 'claims',
      level: claims.level,
      line,
      reason: `may claim ${suspected.join(', ')} and has no label: ${sentence}`,
    })),
  );
}

function titleLine(markdown: string, { title }: Article): { text: string; line: number } {
  return { text: title, line: markdown.split('\n').findIndex((text) => text.startsWith('title:')) + 1 };
}

function bodyLines(source: string): { text: string; line: number }[] {
  const lines = filesOf(source).markdown.split('\n');
  const bodyStart = lines.indexOf('---', 1) + 1;
  return lines.slice(bodyStart).map((text, index) => ({ text: withoutMark(text), line: bodyStart + index + 1 }));
}

/** A slot that nothing fills would be read as it stands. */
function lintSlots(text: string, line: number): LintFinding[] {
  return factsNamed(text)
    .filter((name) => !shippedFacts().has(name))
    .map((name) => finding('fact', 'error', line, `there is no fact ${name}`));
}

/** Findings stand at the line of the answer's id. */
function lintAnswer({ id, text }: ShortAnswer, article: Article, { library, claims }: LintContext): LintFinding[] {
  const line = answerLine(article.markdown, (line) => /^\s+(?:-\s+)?id:\s/.test(line) && line.trim().endsWith(id));
  const said = withFacts(text, article.language);
  const long = wordsIn(said) > LONGEST_ANSWER;
  return [
    ...said.split('\n').flatMap((one) => lintLine(one, line, article.language)),
    ...lintClaims([{ text: said, line }], article.language, claims),
    ...lintSlots(text, line),
    ...linksInText(text, line).flatMap(({ href }) => lintLink(href, line, article, library)),
    ...(long
      ? [finding('readability', 'warning', line, `has a short answer of more than ${LONGEST_ANSWER} words`)]
      : []),
  ];
}

/** A line of the second file, from its words; its first line where none has them. */
function answerLine(source: string, is: (line: string) => boolean): number {
  const first = answersStart(source);
  const at = filesOf(source).answers?.split('\n').findIndex(is) ?? -1;
  return first + Math.max(0, at);
}

function finding(rule: string, level: LintFinding['level'], line: number, reason: string): LintFinding {
  return { rule, level, line, reason };
}

function lintLink(href: string, line: number, article: Article, library: Library): LintFinding[] {
  const [, id, anchor] = /^article:([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
  if (id === undefined) {
    if (isAllowedLink(href)) return [];
    return [{ rule: 'link', level: 'error', line, reason: `links to a site that is not on the list: ${href}` }];
  }
  const target = library.article(id, article.language);
  if (!target && id !== article.id) return [missingArticle(id, line, library)];
  const sections = (id === article.id ? article : target)?.sections ?? [];
  if (!anchor || sections.some((section) => section.anchor === anchor)) return [];
  return [{ rule: 'link', level: 'error', line, reason: `links to a section that does not exist: ${id}#${anchor}` }];
}

function missingArticle(id: string, line: number, library: Library): LintFinding {
  const elsewhere = LANGUAGES.some((language) => library.article(id, language));
  if (elsewhere) return { rule: 'link', level: 'warning', line, reason: `links to ${id}, which this language lacks` };
  return { rule: 'link', level: 'error', line, reason: `links to an article that does not exist: ${id}` };
}

function lintMatter(article: Article, { library, now }: LintContext): LintFinding[] {
  const line = (key: string) => article.markdown.split('\n').findIndex((text) => text.startsWith(`${key}:`)) + 1;
  const findings: LintFinding[] = article.related
    .filter((id) => !library.article(id, article.language))
    .map((id) => missingArticle(id, line('related'), library));
  for (const source of article.sources.filter((href) => !isAllowedSource(href))) {
    findings.push({
      rule: 'link',
      level: 'error',
      line: line('sources'),
      reason: `source is not on the list: ${source}`,
    });
  }
  if (now !== undefined && Date.parse(article.expires) <= now) {
    findings.push({ rule: 'stale', level: 'warning', line: line('expires'), reason: 'has to be looked at again' });
  }
  if (article.questions.length < FEWEST_QUESTIONS) {
    findings.push({
      rule: 'questions',
      level: 'warning',
      line: answerLine(article.markdown, (text) => text.startsWith('questions:')),
      reason: 'has few questions to be found by',
    });
  }
  if (article.lead.length > LONGEST_LEAD) {
    findings.push({ rule: 'readability', level: 'warning', line: 1, reason: 'has a short answer that is not short' });
  }
  return findings;
}

function lintTranslations(article: Article, library: Library): LintFinding[] {
  const anchors = (of: Article) => of.sections.map((section) => section.anchor).join(' ');
  const answers = (of: Article) =>
    of.answers
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return LANGUAGES.flatMap((language): LintFinding[] => {
    const twin = language === article.language ? article : library.article(article.id, language);
    if (!twin) return [{ rule: 'translation', level: 'warning', line: 1, reason: `has no ${language} version` }];
    const findings: LintFinding[] = [];
    if (anchors(twin) !== anchors(article)) {
      const reason = `has other sections than the ${language} version`;
      findings.push({ rule: 'anchors', level: 'warning', line: 1, reason });
    }
    if (answers(twin) !== answers(article)) {
      const reason = `has other short answers than the ${language} version`;
      findings.push({ rule: 'anchors', level: 'warning', line: answersStart(article.markdown), reason });
    }
    if (lossesOf(twin) !== lossesOf(article)) {
      const reason = `marks other things not to do with {loss} than the ${language} version`;
      findings.push({ rule: 'loss', level: 'warning', line: neverLine(article), reason });
    }
    // Of files nobody knows what a translation followed; the days on which they were read are what they say of it.
    if (language === SOURCE_LANGUAGE && twin.reviewed > article.reviewed) {
      const reason = `was reviewed on ${article.reviewed}, before its ${language} version (${twin.reviewed})`;
      findings.push({ rule: 'translation', level: 'warning', line: 1, reason });
    }
    return findings;
  });
}

const lossesOf = ({ sections }: Article): string =>
  (sections.find(({ anchor }) => anchor === NEVER)?.losses ?? []).join(' ');

function neverLine({ markdown }: Article): number {
  return markdown.split('\n').findIndex((line) => line.trimEnd().endsWith(`{#${NEVER}}`)) + 1 || 1;
}

/** Two articles that say the same or are asked the same compete for a question, and may come to contradict each other. */
function lintTwins(article: Article, library: Library): LintFinding[] {
  const findings: LintFinding[] = [];
  const { asked, lead } = digestOf(article);
  for (const other of library.articles(article.language)) {
    if (other.id === article.id) continue;
    const twin = digestOf(other);
    const shared = [...twin.asked].find(([key]) => asked.has(key));
    if (shared) {
      findings.push({
        rule: 'duplicate',
        level: 'warning',
        line: 1,
        reason: `shares a question with ${other.id}: ${shared[1]}`,
      });
    }
    if (other.title === article.title) {
      findings.push({ rule: 'duplicate', level: 'error', line: 1, reason: `has the title of ${other.id}` });
    }
    if (overlap(lead, twin.lead) > 0.7) {
      findings.push({ rule: 'duplicate', level: 'warning', line: 1, reason: `says nearly the same as ${other.id}` });
    }
  }
  return findings;
}

/** `asked`: questions by how they are asked. `lead`: the words of the short answer. */
interface Digest {
  readonly asked: ReadonlyMap<string, string>;
  readonly lead: ReadonlySet<string>;
}
/** Every article is held against every other, so what it comes down to is worked out once. */
const digests = new WeakMap<Article, Digest>();

function digestOf(article: Article): Digest {
  const known = digests.get(article);
  if (known) return known;
  const keyOf = (question: string) => asAsked(question, writingOf(article.language));
  const asked = new Map(article.questions.map((question) => [keyOf(question), question]));
  const digest = { asked, lead: wordsOf(article.lead, article.language) };
  digests.set(article, digest);
  return digest;
}

function wordsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(analyse(text, writingOf(language)).words);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
}
