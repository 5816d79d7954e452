import type { JSX } from 'preact';
import { IconButton } from '../shared/components/controls/Button.tsx';
import { LanguagePicker } from '../shared/components/controls/LanguagePicker.tsx';
import { Icon, Mark } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import { helpWords } from '../shared/words/helpWords.ts';
import { go, place } from './place.ts';
import { tellLanguage } from './support.ts';

/** The same on every page: home, two questions about trust, the language. */
export function HelpHeader(): JSX.Element {
  const { helpCentre, menu } = words.value;
  const { home } = helpWords.value;
  const at = place.value.path;
  const lang = `?lang=${language.value}`;
  return (
    <header class="help-header">
      <a class="help-brand" href={`/${lang}`} aria-current={at === '/' ? 'page' : undefined}>
        <Mark />
        <span>{helpCentre}</span>
      </a>
      <nav class="help-nav" aria-label={helpCentre}>
        <a href={`/check${lang}`} aria-current={at === '/check' ? 'page' : undefined}>
          <Icon name="seal" size={18} />
          <span>{menu.checkStaff}</span>
        </a>
        <a href={`/my-data${lang}`} aria-current={at === '/my-data' ? 'page' : undefined}>
          <Icon name="lock" size={18} />
          <span>{menu.myData}</span>
        </a>
      </nav>
      {at !== '/' && (
        <span class="help-search">
          <IconButton icon="search" label={home.search} onClick={() => go(`/${lang}`)} />
        </span>
      )}
      <LanguagePicker onChoose={chooseEverywhere} />
    </header>
  );
}

/** The address names the language too, so that a link that is passed on shows the same page. */
function chooseEverywhere(): void {
  const query = new URLSearchParams(place.value.query);
  query.set('lang', language.value);
  history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
  tellLanguage();
}
