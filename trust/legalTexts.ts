import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HandrailError } from '../core/errors.ts';
import { LANGUAGES, type Language, type Locale, languageOf } from '../core/language.ts';
import { readIn } from '../languages/hant/traditional.ts';
import type { ConsentText } from './consent.ts';

export interface LegalText {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly version: string;
  /** SHA-256 of the text in its language and script, front matter included; hexadecimal. */
  readonly hash: string;
}

type Pages = { readonly terms: LegalText; readonly privacy: LegalText };

export interface LegalTexts {
  pages(locale: Locale): Pages;
  /** What a receipt says of the texts that were shown. */
  consent(locale: Locale): ConsentText;
}

const FrontMatter = z.object({ version: z.coerce.string().regex(/^[\w.]{1,20}$/), title: z.string().min(1) });
const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/**
 * Terms and privacy in every language, from `<folder>/<language>/{terms,privacy}.md`. What is converted for a locale is
 * converted when it is first asked for.
 * Errors: `article.invalid` when one is missing, malformed, or of another version than the rest.
 */
export async function readLegalTexts(folder: string): Promise<LegalTexts> {
  const sources = new Map(
    await Promise.all(
      LANGUAGES.map(async (language) => {
        const [terms, privacy] = await Promise.all([
          read(folder, language, 'terms'),
          read(folder, language, 'privacy'),
        ]);
        return [language, { terms, privacy }] as const;
      }),
    ),
  );
  const known = new Map<Locale, Pages>();
  const pages = (locale: Locale): Pages => {
    const before = known.get(locale);
    if (before) return before;
    const language = languageOf(locale);
    const source = sources.get(language) ?? { terms: '', privacy: '' };
    const made = {
      terms: parsed(readIn(locale, source.terms), `${language}/terms.md`),
      privacy: parsed(readIn(locale, source.privacy), `${language}/privacy.md`),
    };
    known.set(locale, made);
    return made;
  };
  const { version } = pages('en').terms;
  for (const language of LANGUAGES) {
    const { terms, privacy } = pages(language);
    if (terms.version !== version || privacy.version !== version)
      throw invalid(`${language} is not version ${version}`);
  }
  return {
    pages,
    consent: (locale) => ({ version, terms: pages(locale).terms.hash, privacy: pages(locale).privacy.hash }),
  };
}

async function read(folder: string, language: Language, name: 'terms' | 'privacy'): Promise<string> {
  const file = `${language}/${name}.md`;
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (cause) {
    throw invalid(`${file} cannot be read`, cause);
  }
}

function parsed(source: string, file: string): LegalText {
  const [, head, body] = FILE.exec(source) ?? [];
  const front = FrontMatter.safeParse(head === undefined ? null : parse(head));
  if (!front.success || !body?.trim()) throw invalid(`${file} needs a front matter with version and title, and a text`);
  return { ...front.data, body: body.trim(), hash: createHash('sha256').update(source).digest('hex') };
}

function invalid(what: string, cause?: unknown): HandrailError {
  return new HandrailError('article.invalid', `legal text: ${what}`, { cause });
}
