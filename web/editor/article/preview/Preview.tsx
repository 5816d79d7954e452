import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { dontsIn, NEVER, onCard } from '../../../../core/markdown/donts.ts';
import { listItems } from '../../../../core/markdown/listItems.ts';
import type { LintFinding } from '../../../../core/protocols/editorProtocol.ts';
import { AnswerSteps } from '../../../shared/components/article/AnswerSteps.tsx';
import { ArticleBody, BotMessage, Loading, Markdown, SourceChip } from '../../../shared/components/index.ts';
import type { HelpArticle } from '../../../shared/help/helpTypes.ts';
import { Icon } from '../../../shared/icons.tsx';
import { say } from '../../../shared/staff/consoleWords.ts';
import type { ArticleEditor } from '../articleEditor.ts';
import { Losses } from '../source/Losses.tsx';
import './preview.css';

const shownAs = signal<'chat' | 'article'>('chat');

/** What a user gets to see, as the bot's answer or as an article, and everything that is wrong with the text. */
export function Preview({ open, onLine }: { open: ArticleEditor; onLine: (line: number) => void }): JSX.Element {
  const { editor } = say.value;
  const article = open.preview.value?.article ?? null;
  // Until the first answer nothing is known of it: "cannot be shown" would stand above "nothing stops publishing".
  const isAsked = open.preview.value === null && open.text.value.trim() !== '';
  return (
    <>
      <fieldset class="preview-switch" aria-label={editor.preview}>
        {(['chat', 'article'] as const).map((one) => (
          <button type="button" aria-pressed={shownAs.value === one} onClick={() => (shownAs.value = one)}>
            {editor[one]}
          </button>
        ))}
      </fieldset>
      <div class="preview-frame">
        {isAsked && <Loading lines={6} />}
        {!article && !isAsked && <p class="preview-quiet">{editor.unreadable}</p>}
        {article && (shownAs.value === 'chat' ? <AsAnswer article={article} /> : <ArticleBody article={article} />)}
      </div>
      <Losses open={open} />
      <Checks findings={open.lint.value} onLine={onLine} />
    </>
  );
}

/** As many steps as the bot says at once (`knowledge/parts.ts`). */
const SHOWN = 3;

/** The same parts that the bot takes: the short answer, the first steps, what not to do, of which it says one, the source. */
function AsAnswer({ article }: { article: HelpArticle }): JSX.Element {
  const part = (anchor: string) => article.sections.find((section) => section.anchor === anchor)?.markdown ?? '';
  const steps = listItems(part('steps'), 'ordered');
  const never = dontsIn(article.sections.find(({ anchor }) => anchor === NEVER));
  const source = {
    articleId: article.id,
    title: article.title,
    href: `/articles/${article.id}`,
    reviewed: article.reviewed,
    language: article.language,
  };
  return (
    <BotMessage at={Date.now()} lang={article.language}>
      <Markdown text={article.lead} />
      <AnswerSteps card={{ steps, shown: Math.min(steps.length, SHOWN), ...onCard(never) }} />
      <SourceChip source={source} onOpen={() => (shownAs.value = 'article')} />
    </BotMessage>
  );
}

function Checks({
  findings,
  onLine,
}: {
  findings: readonly LintFinding[];
  onLine: (line: number) => void;
}): JSX.Element {
  const { editor } = say.value;
  return (
    <section class="checks">
      <h2>{editor.checks}</h2>
      {findings.length === 0 && (
        <p class="check check-ok">
          <Icon name="check" size={18} />
          {editor.checksPass}
        </p>
      )}
      <ul>
        {findings.map((finding) => (
          <Finding finding={finding} onLine={onLine} />
        ))}
      </ul>
    </section>
  );
}

/** The reasons are the linter's own, in English: they quote rules by name, like a compiler. */
function Finding({ finding, onLine }: { finding: LintFinding; onLine: (line: number) => void }): JSX.Element {
  const { editor } = say.value;
  const error = finding.level === 'error';
  return (
    <li class={error ? 'check check-error' : 'check check-warning'}>
      <Icon name={error ? 'x' : 'alert'} size={18} />
      <span>
        <span lang="en">{finding.reason}</span>
        <span class="check-facts">
          {`${editor.levels[finding.level]} · `}
          <button type="button" class="check-line" onClick={() => onLine(finding.line)}>
            {editor.line(finding.line)}
          </button>
          {' · '}
          <span class="mono">{finding.rule}</span>
        </span>
      </span>
    </li>
  );
}
