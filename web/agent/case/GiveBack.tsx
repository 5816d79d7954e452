import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { unanswered } from '../../../core/records/unanswered.ts';
import { Confirm, SelectField, toast } from '../../shared/components/index.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk } from '../console.ts';
import { PlainWords } from '../PlainWords.tsx';
import { articleTitles } from './articleTitles.ts';
import { takeBack } from './takeBack.ts';

/** The case that is about to be given back to the bot. */
export const givingBack = signal<string | null>(null);

/** What the bot goes on with, asked before it is back: the user's open question by itself, or an article. */
export function GiveBack(): JSX.Element | null {
  const id = givingBack.value;
  return id === null ? null : <Question key={id} id={id} />;
}

const NOTHING = '';

function Question({ id }: { id: string }): JSX.Element {
  const [article, setArticle] = useState(NOTHING);
  const opened = desk.opened.value;
  const open = opened.kind === 'open' && opened.id === id ? opened : null;
  const words = say.value.giveBack;
  const question = unanswered(open?.entries ?? []);
  const titles = [...articleTitles(language.value)];
  const close = () => {
    givingBack.value = null;
  };
  return (
    <Confirm
      title={words.title}
      text={question ? words.answers : words.says}
      yes={words.yes}
      no={words.no}
      onNo={close}
      onYes={() => {
        close();
        void giveBack(id, article === NOTHING ? null : article);
      }}
    >
      {question && (
        <blockquote lang={open?.case.language}>
          <PlainWords text={question} />
        </blockquote>
      )}
      <SelectField
        label={words.article}
        value={article}
        onChange={setArticle}
        options={[
          { value: NOTHING, label: words.none },
          ...titles.map(([value, label]) => ({ value, label })).sort(byUse(open?.case.brief.articles ?? [])),
        ]}
      />
    </Confirm>
  );
}

async function giveBack(id: string, article: string | null): Promise<void> {
  const done = await desk.returnToBot(id, article);
  if (done) toast(say.value.conversation.moved.returned, () => void takeBack(id));
}

/** What this case has used stands first, the latest of it at the top. */
function byUse(used: readonly string[]) {
  return (a: { value: string; label: string }, b: { value: string; label: string }) =>
    used.indexOf(b.value) - used.indexOf(a.value) || a.label.localeCompare(b.label, language.value);
}
