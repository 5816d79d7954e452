import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { everyLanguage, origin } from './shapes.ts';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id like unstake-tron');
const Fact = z.strictObject({ id, say: everyLanguage(300), ...origin });

/** A thing that changes, or that nobody knows by heart: how long, how much, what a code means. */
export type Fact = z.infer<typeof Fact>;
export type Facts = ReadonlyMap<string, Fact>;

/** One file a subject; ids are unique over all of them. */
const FILES = ['times', 'fees', 'errors'] as const;
const FACTS_DIR = join(packageRoot(__dirname), 'knowledge', 'facts');

/** Errors: `input.invalid` with file, line and reason. */
export function readFacts(dir: string = FACTS_DIR): Facts {
  const facts = new Map<string, Fact>();
  for (const name of FILES) {
    const read = readYaml(join(dir, `${name}.yaml`), z.array(Fact).min(1).max(500), (found) => taken(found, facts));
    for (const fact of read) facts.set(fact.id, fact);
  }
  return facts;
}

function taken(found: readonly Fact[], before: Facts): [PropertyKey[], string][] {
  const seen = new Set(before.keys());
  return found.flatMap((fact, at) => {
    if (seen.size !== seen.add(fact.id).size) return [];
    return [[[at, 'id'], `there is a fact ${fact.id} already`]];
  });
}

let shipped: Facts | null = null;

/** The facts that are shipped, read at the first use. */
export function shippedFacts(): Facts {
  shipped ??= readFacts();
  return shipped;
}

const SLOT = /\{\{fact:([a-z0-9-]+)\}\}/g;

/** What stands in the place of `{{fact:…}}`; a slot that no fact is for stays as it is, and `kb lint` names it. */
export function withFacts(text: string, language: Language, facts: () => Facts = shippedFacts): string {
  if (!text.includes('{{fact:')) return text;
  return text.replace(SLOT, (slot, name: string) => facts().get(name)?.say[language] ?? slot);
}

/** The names of the facts that a text has slots for. */
export function factsNamed(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, name = '']) => name);
}
