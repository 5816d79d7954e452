import { signal } from '@preact/signals';
import type { Locale } from '../../../core/language.ts';
import { helpApi } from '../../shared/help/helpApi.ts';

type Titles = ReadonlyMap<string, string>;
const NONE: Titles = new Map();

const known = signal<ReadonlyMap<Locale, Titles>>(new Map());
const asked = new Set<Locale>();

/** Titles of the published articles in a language: read once, when somebody first needs one. */
export function articleTitles(language: Locale): Titles {
  if (!asked.has(language)) void load(language);
  return known.value.get(language) ?? NONE;
}

async function load(language: Locale): Promise<void> {
  asked.add(language);
  const fetched = await helpApi.articles(language);
  // Without them the ids are shown; the next case asks again.
  if (fetched.kind !== 'ok') asked.delete(language);
  else
    known.value = new Map(known.value).set(
      language,
      new Map(fetched.value.articles.map(({ id, title }) => [id, title])),
    );
}
