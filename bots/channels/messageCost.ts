/** What a turn costs grows with what it has to read; a message of usual length is one. In UTF-16 units. */
const USUAL = 500;

/** How many of an address's messages a text of this length counts for. */
export function messageCost(text: string | undefined): number {
  return 1 + Math.floor((text?.length ?? 0) / USUAL);
}
