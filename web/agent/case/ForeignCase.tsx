import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Locale } from '../../../core/language.ts';
import { Confirm } from '../../shared/components/index.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';

/** A case in a language that one has not said to write, and what taking it would be. */
export const foreignCase = signal<{ readonly language: Locale; readonly take: () => void } | null>(null);

/** The question before such a case is taken. */
export function ForeignCase(): JSX.Element | null {
  const asked = foreignCase.value;
  if (!asked) return null;
  const { foreign } = say.value;
  const close = () => {
    foreignCase.value = null;
  };
  return (
    <Confirm
      title={foreign.title(nameOf(asked.language))}
      text={foreign.text}
      yes={foreign.yes}
      no={foreign.no}
      prefersNo
      onNo={close}
      onYes={() => {
        close();
        asked.take();
      }}
    />
  );
}

/** As the agent calls it: its own name can be read by nobody else. */
function nameOf(locale: Locale): string {
  return new Intl.DisplayNames([language.value], { type: 'language' }).of(locale) ?? locale;
}
