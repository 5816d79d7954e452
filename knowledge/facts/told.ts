import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { LEAD, type Part, partId, type ToldLine } from '../ports.ts';
import { factsNamed, shippedFacts, withFacts } from './readFacts.ts';
import { everyLanguage, origin } from './shapes.ts';

/** The kinds of places of which something holds that holds nowhere else; one file each in `knowledge/facts/told/`. */
export const TOLD_KINDS = ['networks', 'exchanges', 'devices'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** The places that a conversation is about, by their names in the gazetteer; the likeliest of a kind first. */
export type ToldPlaces = Readonly<Record<ToldKind, readonly string[]>>;

const subject = z.string().regex(/^[a-z][a-z-]{1,40}$/);
const Line = z.strictObject({
  /** Subjects of the file. */
  about: z.array(subject).min(1).max(4),
  /** Whole sentences, of this place alone; facts that stand elsewhere by their slot. */
  say: everyLanguage(260),
  ...origin,
});
const ToldFile = z.strictObject({
  /** By which articles, or which of their parts (`article#anchor`), a question about it is answered. */
  subjects: z.record(subject, z.array(z.string().min(1).max(120)).min(1).max(60)),
  /** `place`: its name in the gazetteer. */
  places: z
    .array(z.strictObject({ place: z.string().min(1).max(80), lines: z.array(Line).min(1).max(20) }))
    .min(1)
    .max(80),
});
export type ToldFile = z.infer<typeof ToldFile>;

/** What may be named in a file; without it every name may. */
export interface ToldNames {
  readonly isPlace?: (place: string) => boolean;
  /** `part`: `article`, or `article#anchor`. */
  readonly isPart?: (part: string) => boolean;
}

const DIR = join(packageRoot(__dirname), 'knowledge', 'facts', 'told');

/** Errors: `input.invalid` with file, line and reason: a name that is unknown, a subject that is none, something said twice. */
export function readTold(kind: ToldKind, names: ToldNames = {}, file: string = join(DIR, `${kind}.yaml`)): ToldFile {
  return readYaml(file, ToldFile, (told) => [...subjectsWrong(told, names), ...placesWrong(told, names)]);
}

type Wrong = [PropertyKey[], string];

function subjectsWrong({ subjects }: ToldFile, { isPart = () => true }: ToldNames): Wrong[] {
  return Object.entries(subjects).flatMap(([name, parts]) =>
    parts.flatMap((part, at): Wrong[] => {
      const path = ['subjects', name, at];
      if (!isPart(part)) return [[path, `there is no part ${part}`]];
      return parts.indexOf(part) === at ? [] : [[path, `${part} stands twice under ${name}`]];
    }),
  );
}

function placesWrong({ subjects, places }: ToldFile, { isPlace = () => true }: ToldNames): Wrong[] {
  const seen = new Set<string>();
  const isNew = (key: string) => seen.size !== seen.add(key).size;
  return places.flatMap(({ place, lines }, at) => {
    const own: Wrong[] = isPlace(place) ? [] : [[['places', at], `${place} is no name of the gazetteer`]];
    if (!isNew(place)) own.push([['places', at], `${place} stands here twice`]);
    const wrong = lines.flatMap(({ about, say }, index) => {
      const path = ['places', at, 'lines', index];
      const slots = Object.values(say)
        .flatMap(factsNamed)
        .filter((fact) => !shippedFacts().has(fact));
      return [
        ...about.filter((name) => !(name in subjects)).map((name): Wrong => [path, `${name} is none of the subjects`]),
        ...about
          .filter((name) => !isNew(`${place}\n${name}`))
          .map((name): Wrong => [path, `${place} has two lines about ${name}`]),
        ...slots.map((fact): Wrong => [path, `there is no fact ${fact}`]),
      ];
    });
    return [...own, ...wrong];
  });
}

/** What holds for the places that were told and belongs to a part, the first of each kind of place first; empty where nothing is known. */
export type LinesFor = (part: Part, places: ToldPlaces, language: Language) => readonly ToldLine[];

export function createLines(read: (kind: ToldKind) => ToldFile = readTold): LinesFor {
  const files = new Map<ToldKind, ToldFile>();
  const fileOf = (kind: ToldKind): ToldFile => {
    const file = files.get(kind) ?? read(kind);
    files.set(kind, file);
    return file;
  };
  return (part, places, language) =>
    TOLD_KINDS.flatMap((kind) => {
      if (places[kind].length === 0) return [];
      const { subjects, places: known } = fileOf(kind);
      const told = places[kind].flatMap((name) => known.filter(({ place }) => place === name));
      const about = told.flatMap(({ place, lines }) =>
        lines
          .filter(({ about: names }) => names.some((name) => subjects[name]?.some((one) => isAbout(part, one))))
          .map(({ say }) => ({ place, text: withFacts(say[language], language) })),
      );
      // A place that was told is spoken of, and not the next likely one beside it.
      return about.filter(({ place }) => place === about[0]?.place);
    });
}

/** An article that is named whole is meant in its short answer and its steps. */
function isAbout(part: Part, name: string): boolean {
  if (name.includes('#')) return partId(part) === name;
  return part.article.id === name && [LEAD, 'steps'].includes(part.anchor);
}
