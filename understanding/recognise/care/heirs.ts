import type { CareReading } from './crisis.ts';

/** Told by a parent who does not know, and by nothing else. */
const OF_PARENTS = 'parents-must-not-know';

/**
 * What a message tells of a crisis, a child or force, where the owner of the coins was told to be dead. "Mum does not know of it" is an heir's and
 * no child's: the words for a child would send a grown-up daughter to "an adult you trust", and end what she asks about the estate. An age or
 * a school is heard as ever. "I'll be with him soon" is asked about, as an heir may mean another.
 */
export function afterDeath(told: CareReading): CareReading {
  const { minor } = told;
  const isOnlyOfParents = minor.heard && minor.for.length > 0 && minor.for.every((rule) => rule === OF_PARENTS);
  const reading: CareReading = isOnlyOfParents ? { ...told, minor: { ...minor, heard: false } } : told;
  const isHeard = reading.crisis.heard || reading.minor.heard || reading.coercion.heard;
  return !isHeard && reading.tells('follows') ? { ...reading, hinted: true } : reading;
}
