import type { JSX } from 'preact';
import { LANGUAGE_NAMES, LANGUAGES, type Language, toLanguage } from '../../../core/language.ts';
import { Icon } from '../icons.tsx';
import { chooseLanguage, language, words } from '../language.ts';
import './menu.css';

/** The system's own list: the most familiar control there is, on phones most of all. `bare` shows the globe alone. */
export function LanguagePicker({
  bare = false,
  onChoose,
}: {
  bare?: boolean;
  onChoose?: (chosen: Language) => void;
}): JSX.Element {
  const choose = (tag: string) => {
    const chosen = toLanguage(tag);
    if (!chosen) return;
    chooseLanguage(chosen);
    onChoose?.(chosen);
  };
  return (
    <span class={bare ? 'picker picker-bare' : 'picker'}>
      <Icon name="globe" size={bare ? 20 : 18} />
      <select
        aria-label={words.value.language}
        title={words.value.language}
        value={language.value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {LANGUAGES.map((tag) => (
          <option value={tag} lang={tag}>
            {LANGUAGE_NAMES[tag]}
          </option>
        ))}
      </select>
      {!bare && <Icon name="down" size={14} />}
    </span>
  );
}
