import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HandrailError } from '../core/errors.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { ConsentText } from './consent.ts';

export interface LegalText {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly version: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly hash: string;
}

export interface LegalTexts {
  readonly pages: Readonly<Record<Language, { readonly terms: LegalText; readonly privacy: LegalText }>>;
  readonly consent: Readonly<Record<Language, ConsentText>>;
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
      LANGUAGES.map(async (language) => {
        const [terms, privacy] = await Promise.all([
          read(folder, language, 'terms'),
          read(folder, language, 'privacy'),
        ]);
        return [language, { terms, privacy }] as const;
      }),
    ),
  ) as LegalTexts['pages'];
  const { version } = pages.en.terms;
  const consent = Object.fromEntries(
    LANGUAGES.map((language) => {
      const { terms, privacy } = pages[language];
      if (terms.version !== version || privacy.version !== version)
        throw invalid(`${language} is not version ${version}`);
      return [language, { version, terms: terms.hash, privacy: privacy.hash }] as const;
    }),
  ) as LegalTexts['consent'];
  return { pages, consent };
}

async function read(folder: string, language: Language, name: 'terms' | 'privacy'): Promise<LegalText> {
  const file = `${language}/${name}.md`;
  let source: string;
  try {
    source = await readFile(join(folder, file), 'utf8');
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
