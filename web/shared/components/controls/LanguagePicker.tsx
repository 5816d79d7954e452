import type { JSX } from 'preact';
import { LOCALE_NAMES, LOCALES, type Locale, toLocale } from '../../../../core/language.ts';
import { Icon } from '../../icons.tsx';
import { chooseLanguage, language, words } from '../../language.ts';
import { toast } from '../notices/Toasts.tsx';
import './menu.css';

/** The system's own list: the most familiar control there is, on phones most of all. `bare` shows the globe alone. */
export function LanguagePicker({
  bare = false,
  onChoose,
}: {
  bare?: boolean;
  onChoose?: (chosen: Locale) => void;
}): JSX.Element {
  const choose = async (select: HTMLSelectElement) => {
    const chosen = toLocale(select.value);
    if (chosen && (await chooseLanguage(chosen))) return onChoose?.(chosen);
    select.value = language.value;
    return toast(words.value.languageStays);
  };
  return (
    <span class={bare ? 'picker picker-bare' : 'picker'}>
      <Icon name="globe" size={bare ? 20 : 18} />
      <select
        aria-label={words.value.language}
        title={words.value.language}
        value={language.value}
        onChange={(event) => void choose(event.currentTarget)}
      >
        {LOCALES.map((tag) => (
          <option value={tag} lang={tag}>
            {LOCALE_NAMES[tag]}
          </option>
        ))}
      </select>
      {!bare && <Icon name="down" size={14} />}
    </span>
  );
}
