import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HandrailError } from '../core/errors.ts';
import { LOCALES, type Locale, languageOf } from '../core/language.ts';
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

export interface LegalTexts {
  readonly pages: Readonly<Record<Locale, { readonly terms: LegalText; readonly privacy: LegalText }>>;
  readonly consent: Readonly<Record<Locale, ConsentText>>;
}

const FrontMatter = z.object({ version: z.coerce.string().regex(/^[\w.]{1,20}$/), title: z.string().min(1) });
const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/**
 * Terms and privacy in every language, from `<folder>/<language>/{terms,privacy}.md`.
 * Errors: `article.invalid` when one is missing, malformed, or of another version than the rest.
 */
export async function readLegalTexts(folder: string): Promise<LegalTexts> {
  const pages = Object.fromEntries(
    await Promise.all(
      LOCALES.map(async (locale) => {
        const [terms, privacy] = await Promise.all([read(folder, locale, 'terms'), read(folder, locale, 'privacy')]);
        return [locale, { terms, privacy }] as const;
      }),
    ),
  ) as LegalTexts['pages'];
  const { version } = pages.en.terms;
  const consent = Object.fromEntries(
    LOCALES.map((locale) => {
      const { terms, privacy } = pages[locale];
      if (terms.version !== version || privacy.version !== version)
        throw invalid(`${locale} is not version ${version}`);
      return [locale, { version, terms: terms.hash, privacy: privacy.hash }] as const;
    }),
  ) as LegalTexts['consent'];
  return { pages, consent };
}

async function read(folder: string, locale: Locale, name: 'terms' | 'privacy'): Promise<LegalText> {
  const file = `${languageOf(locale)}/${name}.md`;
  let source: string;
  try {
    source = readIn(locale, await readFile(join(folder, file), 'utf8'));
  } catch (cause) {
    throw invalid(`${file} cannot be read`, cause);
  }
  const [, head, body] = FILE.exec(source) ?? [];
  const front = FrontMatter.safeParse(head === undefined ? null : parse(head));
  if (!front.success || !body?.trim()) throw invalid(`${file} needs a front matter with version and title, and a text`);
  return { ...front.data, body: body.trim(), hash: createHash('sha256').update(source).digest('hex') };
}

function invalid(what: string, cause?: unknown): HandrailError {
  return new HandrailError('article.invalid', `legal text: ${what}`, { cause });
}
