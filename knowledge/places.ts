import { join } from 'node:path';
import { z } from 'zod';
import type { CountryCode } from '../core/care.ts';
import { readYaml } from '../core/files/yamlFile.ts';
import { LANGUAGES } from '../core/language.ts';
import { packageRoot } from '../core/process/packageRoot.ts';
import { toSimplified } from '../text/simplified.ts';

const names = z.array(z.string().min(1).max(40)).max(200);
const Places = z
  .array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), en: names, ja: names, 'zh-Hans': names, ko: names }))
  .max(60);

export const PLACES = join(packageRoot(__dirname), 'knowledge', 'places.yaml');

let read: ReadonlyMap<string, CountryCode> | null = null;

/**
 * The country of a state, province or city by each of its names, as `placeName` spells them. Read at the first use and once.
 * Errors: `input.invalid` with file, line and reason.
 */
export function placesByName(): ReadonlyMap<string, CountryCode> {
  read ??= new Map(
    readYaml(PLACES, Places).flatMap(({ country, ...of }) =>
      LANGUAGES.flatMap((language) => of[language].map((name) => [placeName(name), country] as const)),
    ),
  );
  return read;
}

/** One spelling: narrow small letters, no marks, Chinese in Simplified characters. */
export function placeName(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
