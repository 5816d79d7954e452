import type { CountryCode } from '../../core/care.ts';
import { LOCALES } from '../../core/language.ts';
import { placeName, placesByName } from '../../knowledge/places.ts';
import { namesOf } from './careLines.ts';

/** What people call countries besides the names that `Intl` has. */
const ALSO: Readonly<Record<string, CountryCode>> = {
  usa: 'US',
  'u s a': 'US',
  us: 'US',
  'the us': 'US',
  america: 'US',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  britain: 'GB',
  大陆: 'CN',
  中国大陆: 'CN',
  한국: 'KR',
  韩国: 'KR',
  韓国: 'KR',
};

let known: ReadonlyMap<string, CountryCode> | null = null;

/** Countries by all their names, then places: of a name that is both ("georgia"), the place is likelier in these languages. */
function names(): ReadonlyMap<string, CountryCode> {
  known ??= new Map([
    ...regionCodes().flatMap((code) =>
      LOCALES.flatMap((locale) => namesOf(code, locale).map((name) => [placeName(name), code] as const)),
    ),
    ...Object.entries(ALSO).map(([name, code]) => [placeName(name), code] as const),
    ...placesByName(),
  ]);
  return known;
}

function regionCodes(): CountryCode[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => english.of(code) !== undefined);
}

/** Words around a place in the answer to "which country are you in?". */
const FILLER =
  /^(?:i|m|im|am|we|are|re|in|from|near|at|live|living|based|the|here|its|it|s|is|city|of|state|outside|around|currently|now|ok|okay|yes|sorry|area|just|a|town|close|to|my|country|north|south|east|west|central|county)$/;
const BEFORE =
  /^(?:(?:今|いま|私|わたし|僕|国|場所|住所|ここ)は?|我(?:人)?(?:在|住在|住|喺|系|是)?|人在|现在在|这里是|在|住在|住|喺|저는|여기는|지금은?|나는)\s?/u;
const AFTER =
  /(?:です|だ|にいます|に居ます|に住んでいます|に住んでます|在住|住み|から|这边|这里|[呀啊呢啦了的요]|이에요|예요|입니다|에 ?있어요|에 ?살아요|에 ?살고 ?있어요|에서)$/u;
/** "大阪" "在住" "です": no answer has more of them behind it. */
const MOST_AFTER = 3;
/** A ward or a district of the place that was named. */
const DISTRICT = /^.{0,4}[区町市村省县縣都府県道구동시군도]$/u;
const MOST_WORDS = 4;
const LONGEST = 60;

/** The country that a text names and nothing else, in any language, by its own name or a place in it. Of several the last. */
export function countryNamed(text: string): CountryCode | null {
  if (text.length > LONGEST) return null;
  const typed = placeName(text);
  const whole = names().get(typed);
  if (whole) return whole;
  const words = typed.split(' ').filter((word) => !FILLER.test(word));
  return inWords(words) ?? inLetters(withoutAround(typed).replaceAll(' ', ''));
}

function withoutAround(typed: string): string {
  let rest = typed.replace(BEFORE, '');
  for (let times = 0; times < MOST_AFTER; times++) rest = rest.replace(AFTER, '').trim();
  return rest;
}

/** Latin letters: every word belongs to a name. */
function inWords(words: readonly string[]): CountryCode | null {
  let last: CountryCode | null = null;
  for (let at = 0; at < words.length; ) {
    const found = nameAt(words, at);
    if (!found) return null;
    last = found.country;
    at += found.words;
  }
  return last;
}

function nameAt(words: readonly string[], at: number): { country: CountryCode; words: number } | null {
  for (let many = Math.min(MOST_WORDS, words.length - at); many > 0; many--) {
    const country = names().get(words.slice(at, at + many).join(' '));
    if (country) return { country, words: many };
  }
  return null;
}

/** Without spaces between words: names one after the other, and at most a district behind them. */
function inLetters(typed: string): CountryCode | null {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(typed)) return null;
  let rest = typed;
  let last: CountryCode | null = null;
  while (rest !== '') {
    const length = [8, 7, 6, 5, 4, 3, 2].find((many) => rest.length >= many && names().has(rest.slice(0, many)));
    if (length === undefined) return last && DISTRICT.test(rest) ? last : null;
    last = names().get(rest.slice(0, length)) ?? null;
    rest = rest.slice(length).replace(/^[市省县縣都府県시도]/u, '');
  }
  return last;
}

/** Names that are words of every day as well: after "in" they say nothing. */
const EVERYDAY: readonly string[] = [
  'reading',
  'hull',
  'derby',
  'mayo',
  'kerry',
  'nice',
  'us',
  'cork',
  'it',
  'goa',
  'queens',
];

/** The country of a place that is named among other things: "I'm in leeds, nobody picks up". */
export function countryMentioned(text: string): CountryCode | null {
  const words = placeName(text.slice(0, 400)).split(' ');
  for (const [at, word] of words.entries()) {
    if (!/^(?:in|from|near|outside)$/.test(word)) continue;
    // "in lagos nigeria": a name that is not known may stand before the one that is.
    for (const next of [at + 1, at + 2]) {
      const found = nameAt(words, next);
      if (found && !(found.words === 1 && EVERYDAY.includes(words[next] ?? ''))) return found.country;
    }
  }
  return null;
}
