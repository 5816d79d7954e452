import type { StaffId } from '../core/ids.ts';
import { type Clock, DAY, type Milliseconds } from '../core/time.ts';
import type { LetIn } from '../handoff/ports.ts';
import type { StaffAccounts } from '../trust/ports.ts';

/** How long others have to notice an account that somebody opened, or got into, before it reads anything in a second person's place. */
const NOTICED: Milliseconds = DAY;

/** `letInByAuthor`: the writer opened the reader's account to somebody; `justLetIn`: one of the two accounts was opened within a day. */
export type Standing = 'apart' | 'letInByAuthor' | 'justLetIn';

/**
 * Whether somebody reads a text as a second person: an administrator alone has as many accounts as they invite, and gets into
 * anybody's by a passphrase link or a factor taken off. What the host's command line makes is nobody's at the desk and counts apart.
 */
export function standingOf(
  accounts: Pick<StaffAccounts, 'letIn'>,
  clock: Clock,
): (reader: string, author: string) => Promise<Standing> {
  return async (reader, author) => {
    const [ofReader, ofAuthor] = [await accounts.letIn(reader as StaffId), await accounts.letIn(author as StaffId)];
    // Either way: a clock that was set back makes nobody known.
    const isFresh = ({ at }: LetIn) => Math.abs(clock() - at) < NOTICED;
    if (ofReader.some(({ by }) => by === author)) return 'letInByAuthor';
    const opened = ofReader.some(isFresh) || ofAuthor.some((one) => one.by === reader && isFresh(one));
    return opened ? 'justLetIn' : 'apart';
  };
}
