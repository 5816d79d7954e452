import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { LiveLibrary } from '../../knowledge/ports.ts';
import { spokenPhrases } from '../../languages/spokenPhrases.ts';
import { CLAIMS_DIR, readClaims, readLabels } from '../../understanding/claims/claims.ts';
import { labelsAsYaml, type Places, relabelled, unlabelledIn } from '../../understanding/labelled/labelling.ts';
import { type CommandResult, checked, done } from './command.ts';

export interface ClaimsOptions {
  readonly json: boolean;
  /** Writes the files of labels anew. */
  readonly write: boolean;
  readonly openLibrary: () => Promise<LiveLibrary>;
  /** Where the files of labels lie. */
  readonly dir?: string;
}

/** `handrail kb claims`: which sentences have no label, and with `--write` the labels as they have to be read next. */
export async function claimsCommand(options: ClaimsOptions): Promise<CommandResult> {
  const { dir = CLAIMS_DIR } = options;
  const library = await options.openLibrary();
  const places = LANGUAGES.map((language) => [language, placesOf(library, language)] as const);
  library.close();
  const found = places.flatMap(([language, texts]) => {
    const claims = readClaims(language, dir);
    return Object.entries(texts).flatMap(([place, all]) =>
      unlabelledIn(all.join('\n'), claims).map((one) => ({ language, place, ...one })),
    );
  });
  const lines = found.map(({ language, place, sentence, claims }) => `${language}/${place}: ${claims}: ${sentence}`);
  if (options.write) {
    for (const [language, texts] of places) {
      const labels = relabelled(readLabels(language, dir), texts, readClaims(language, dir));
      writeFileSync(join(dir, `${language}.yaml`), labelsAsYaml(labels));
    }
  }
  const report = options.json ? JSON.stringify(found) : [...lines, `${found.length} without a label`].join('\n');
  return options.write ? done(report) : checked(found.length === 0, report);
}

/** Where sentences stand: each article, title included, and each kind of set phrases. */
export function placesOf(library: Pick<LiveLibrary, 'articles'>, language: Language): Places {
  const phrases = Object.entries(spokenPhrases(language)).map(([place, texts]) => [`phrases-${place}`, texts] as const);
  const articles = library.articles(language).map((article): [string, string[]] => {
    const sections = article.sections.flatMap(({ heading, markdown }) => [heading, markdown]);
    const answers = article.answers.map(({ text }) => text);
    return [article.id, [article.title, article.lead, ...sections, ...answers]];
  });
  return Object.fromEntries([...phrases, ...articles]);
}
