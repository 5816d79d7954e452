import { HAS_NONE, namedAtEnd } from '../namedBefore.ts';
import { isPredicate } from '../ownWords.ts';
import { tellsOfNumbers } from '../toldFigures.ts';
import { IN_PARTS } from './partWords.ts';
import { type Named, namesSecret, type Token, tokensOf } from './readParts.ts';

/*
 * A PIN, a code, a password or what is added to a phrase, told part by part beside its name: "my PIN: first two are 48, last two 19",
 * 密码前半是Blue后半是77, 비밀번호는 대문자 K, 다음에 7; in one message, or in several of which the first names it. Kept is how much was
 * told, never what. Linear.
 */

export interface Told {
  readonly named: Named;
  /** For how many more messages its name holds. */
  readonly left: number;
  /** Said to come now: each message that is nothing else is a part. */
  readonly announced: boolean;
  readonly figures: number;
  readonly letters: number;
  readonly parts: number;
  /** Parts that no sentence has: figures, signs. */
  readonly made: number;
}

const REACH = 4;
/** Longer is no message of a part. */
const LONGEST = { message: 600, piece: 60 };
const ENOUGH = { figures: 4, apart: 3, letters: 4, parts: 2 };
const MOST = { figures: 12, group: 4 };
/** From a name to what is told of it, and back from a name behind. */
const NEAR = { before: { tokens: 16, words: 4 }, behind: { tokens: 10, words: 3 } };
const COUNTS_UP = '0123456789';
const SAID_IN_PARTS = new RegExp(`(?<![a-z])(?:${IN_PARTS[0]})(?![a-z])|${IN_PARTS.slice(1).join('|')}`, 'u');
const KIND_OF: Readonly<Record<string, Named>> = {
  pin: 'pin',
  'verification code': 'pin',
  password: 'password',
  'given password': 'password',
  passphrase: 'passphrase',
};

/** What stands between two places, joints or marks, and with which of them it is told. */
interface Clause {
  readonly contents: readonly Token[];
  /** Before it, behind the last one. */
  readonly links: readonly Token[];
  /** What it is stands behind: "the left side is". */
  readonly isSubject: boolean;
  readonly start: number;
  readonly end: number;
}

interface Run {
  readonly values: readonly Token[];
  readonly start: number;
  readonly end: number;
  readonly halves: number;
  readonly places: number;
  readonly joins: number;
  readonly cases: number;
  /** A place or a joint stands between any two. */
  readonly isLinked: boolean;
}

/** The next message after `before`. `folded`: see `fold.ts`. */
export function nextInParts(
  folded: string,
  before: Told | undefined,
): { readonly isPiece: boolean; readonly told: Told | undefined } {
  const isNamed = folded.length <= LONGEST.message && namesSecret(folded);
  if (!isNamed && !before) return { isPiece: false, told: undefined };
  if (folded.length > LONGEST.message) return { isPiece: false, told: faded(before) };
  const tokens = tokensOf(folded);
  const named = isNamed ? runsOf(tokens).flatMap((run) => withName(run, tokens)) : [];
  if (named.some(({ run, name }) => isWhole(run, name, tokens))) return { isPiece: true, told: faded(before) };
  if (before && folded.length <= LONGEST.piece && !tellsOfNumbers(folded)) {
    const next = goesOn(tokens, before);
    if (next) return { isPiece: isEnough(next), told: next };
  }
  return { isPiece: false, told: opened(folded, named, tokens) ?? (closes(tokens) ? undefined : faded(before)) };
}

const faded = (told: Told | undefined): Told | undefined =>
  told && told.left > 1 ? { ...told, left: told.left - 1 } : undefined;

/** Figures or letters amid something else: what is told now is another thing. */
const closes = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'figures' || kind === 'others');

function clausesOf(tokens: readonly Token[]): { readonly clauses: Clause[]; readonly rest: readonly Token[] } {
  const clauses: Clause[] = [];
  let links: Token[] = [];
  let contents: Token[] = [];
  let [start, end] = [0, 0];
  const close = (isSubject = false) => {
    if (contents.length > 0) {
      clauses.push({ contents, links, isSubject, start, end });
      [contents, links] = [[], []];
    }
  };
  tokens.forEach((token, at) => {
    if (LINKS.has(token.kind)) {
      close();
      links.push(token);
    } else if (COPULAS.has(token.text)) close(true);
    else if (token.kind !== 'fills') {
      if (contents.length === 0) start = at;
      end = at;
      contents.push(token);
    }
  });
  close();
  return { clauses, rest: links };
}

/** Between a name of anything and what it is. */
const COPULAS: ReadonlySet<string> = new Set(
  "is are was were it's its that's thats は が 是 为 為 는 은 이 가".split(' '),
);
const LINKS: ReadonlySet<Token['kind']> = new Set(['halves', 'places', 'joins', 'mark', 'name', 'case']);
const count = (tokens: readonly Token[], kind: Token['kind']): number =>
  tokens.reduce((sum, token) => sum + Number(token.kind === kind), 0);
const isSingle = ({ kind, text }: Token): boolean =>
  kind === 'letter' || kind === 'sign' || (kind === 'figures' && text.length === 1);

const SIGNED: ReadonlySet<Token['kind']> = new Set(['word', 'made', 'figures', 'sign']);

/** What a clause tells, where it is nothing but a part. */
function valuesOf({ contents, links }: Clause): readonly Token[] {
  if (contents.every(isSingle)) return contents;
  // "f a l c o n 29".
  if (count(contents, 'letter') >= ENOUGH.apart && contents.every((one) => isSingle(one) || one.kind === 'figures'))
    return contents;
  // "Kestrel_77", with the sign by its name.
  if (contents.length <= 4 && count(contents.slice(1), 'sign') > 0 && contents.every(({ kind }) => SIGNED.has(kind)))
    return contents;
  const figures = contents.filter(({ kind, text }) => kind === 'figures' && text.length <= MOST.group);
  // "the first ones, dear, are 48": a place and its figures, and one word.
  if (
    contents.length === 2 &&
    figures.length === 1 &&
    contents.some(({ kind }) => kind === 'word') &&
    count(links, 'halves') > 0
  )
    return figures;
  const [one] = contents;
  if (!one || contents.length > 1) return [];
  if (one.kind === 'figures') return one.text.length <= 2 * MOST.group ? [one] : [];
  if (one.kind === 'word') return isPredicate(one.text.replace(/[!?]+$/, '')) ? [] : [one];
  return one.kind === 'made' ? [one] : [];
}

const areFigures = (values: readonly Token[]): boolean => values.every(({ kind }) => kind === 'figures');

/** Parts that stand one after the other: those of figures alone, and all. */
function runsOf(tokens: readonly Token[]): Run[] {
  const { clauses, rest } = clausesOf(tokens);
  return [...runsIn(clauses, rest, areFigures), ...runsIn(clauses, rest, () => true)];
}

function runsIn(
  clauses: readonly Clause[],
  rest: readonly Token[],
  takes: (values: readonly Token[]) => boolean,
): Run[] {
  const runs: Run[] = [];
  let open: Clause[] = [];
  const close = (behind: readonly Token[]) => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) {
      const links = [...open.flatMap((clause) => clause.links), ...behind];
      runs.push({
        values: open.flatMap(valuesOf),
        start: first.start,
        end: last.end,
        halves: count(links, 'halves'),
        places: count(links, 'places'),
        joins: count(links, 'joins'),
        cases: count(links, 'case'),
        isLinked: open.slice(1).every((clause) => clause.links.some(({ kind }) => JOINTS.has(kind))),
      });
    }
    open = [];
  };
  let subject: readonly Token[] = [];
  for (const one of clauses) {
    const clause = { ...one, links: [...subject, ...one.links] };
    subject = [];
    if (takes === areFigures && isSide(clause)) {
      subject = clause.links;
      continue;
    }
    const values = valuesOf(clause);
    const isTold = values.length > 0 && takes(values);
    if (!isTold || (takes !== areFigures && clause.links.some(({ kind }) => kind === 'name'))) close(clause.links);
    if (isTold) open.push(clause);
  }
  close(rest);
  return runs;
}

/** "The left end is": a place, and a word for it. */
const isSide = ({ contents, links, isSubject }: Clause): boolean =>
  isSubject &&
  contents.length === 1 &&
  contents[0]?.kind === 'word' &&
  count(links, 'halves') + count(links, 'places') > 0;

const JOINTS: ReadonlySet<Token['kind']> = new Set(['halves', 'places', 'joins']);

interface Name {
  readonly named: Named;
  /** Nothing but "is" stands between. */
  readonly isBeside: boolean;
}

interface Part {
  readonly run: Run;
  readonly name: Name;
}

function withName(run: Run, tokens: readonly Token[]): Part[] {
  const name = nameBefore(run, tokens) ?? nameBehind(run, tokens);
  return name ? [{ run, name }] : [];
}

function nameBefore({ start, end }: Run, tokens: readonly Token[]): Name | null {
  let words = 0;
  for (let at = end; at >= 0 && start - at <= NEAR.before.tokens; at--) {
    const token = tokens[at];
    if (token?.named) return { named: token.named, isBeside: words === 0 };
    if (at >= start) continue;
    if (token?.kind === 'others') return null;
    words += Number(token?.kind === 'word' || token?.kind === 'made');
    if (words > NEAR.before.words) return null;
  }
  return null;
}

function nameBehind({ start, end }: Run, tokens: readonly Token[]): Name | null {
  if (tokens.slice(Math.max(0, start - NEAR.before.tokens), start).some(({ kind }) => kind === 'others')) return null;
  const behind = tokens.slice(end + 1, end + 1 + NEAR.behind.tokens);
  const at = behind.findIndex(({ kind }) => kind === 'name');
  const between = behind.slice(0, Math.max(0, at));
  const isNear = count(between, 'others') === 0 && count(between, 'word') <= NEAR.behind.words;
  const named = behind[at]?.named;
  return named && isNear ? { named, isBeside: false } : null;
}

/** A whole secret in one message. */
function isWhole(run: Run, name: Name, tokens: readonly Token[]): boolean {
  return isPin(run, name, tokens) || (name.named !== 'pin' && isPassword(run, name)) || isSpelled(run, name);
}

const isSum = (figures: number): boolean => figures >= ENOUGH.figures && figures <= MOST.figures;

function isPin(
  { values, halves, places, joins, isLinked }: Run,
  { isBeside }: Name,
  tokens: readonly Token[],
): boolean {
  if (values.length < ENOUGH.parts || values.some(({ kind }) => kind !== 'figures')) return false;
  const isCounted = areNumbered(values);
  const all = values
    .filter((_, at) => !isCounted || at % 2 === 1)
    .map(({ text }) => text)
    .join('');
  if (!isSum(all.length) || COUNTS_UP.includes(all)) return false;
  if (isLinked) return halves + places > 0 || joins > 1 || isBeside;
  const isAlone = new Set(values.map(({ text }) => text.length)).size === 1 && !hasElse(tokens, values);
  return isCounted || halves >= values.length || (isBeside && (values.every(isSingle) || isAlone));
}

/** Whether anything but a name, its values and what says nothing stands there. */
const hasElse = (tokens: readonly Token[], values: readonly Token[]): boolean =>
  tokens.some((token) => !NO_CONTENTS.has(token.kind) && token.kind !== 'mark' && !values.includes(token));

/** "1: 4, 2: 8, 3: 1, 4: 9": every second one counts. */
const areNumbered = (values: readonly Token[]): boolean =>
  values.length >= 2 * ENOUGH.apart && values.every(({ text }, at) => at % 2 === 1 || Number(text) === at / 2 + 1);

/** Letter by letter. */
function isSpelled({ values, cases }: Run, { named }: Name): boolean {
  if (named === 'pin') return false;
  const rows = values
    .map((value) => (isSingle(value) || value.kind === 'figures' ? value.kind.charAt(0) : ' '))
    .join('');
  return rows.split(' ').some((row) => {
    const letters = row.replace(/[^l]/g, '').length;
    return row.length >= ENOUGH.letters && letters >= (cases > 0 ? 2 : 3);
  });
}

const isMade = ({ kind, text }: Token): boolean =>
  kind === 'made' || kind === 'sign' || (kind === 'figures' && text.length > 1);

function isPassword({ values, halves, places, joins, isLinked }: Run, { named, isBeside }: Name): boolean {
  if (values.length < ENOUGH.parts || values.every(({ kind }) => kind === 'figures')) return false;
  // "consists of Tobias, an underscore and 922": a row has its joint before the last one.
  const isRow = values.length > 2 && (halves > 0 || (isBeside && count(values, 'sign') > 0));
  if (!isLinked && !isRow && (joins === 0 || halves === 0)) return false;
  if (values.some(isMade)) return halves + places > 0 || isBeside || joins > 1;
  return named === 'passphrase' ? halves + places > 0 || joins > 1 : halves > 1;
}

/** What a message begins to tell, or says that it will. */
function opened(folded: string, named: readonly Part[], tokens: readonly Token[]): Told | undefined {
  const begun = named.find(
    ({ run, name }) =>
      // "PIN: 4".
      (name.isBeside && areFigures(run.values) && !hasElse(tokens, run.values)) ||
      ((run.halves > 0 || run.values.some(({ kind }) => kind !== 'word')) &&
        tokens.slice(0, run.end + 3).some(({ kind }) => kind === 'halves' || kind === 'places')),
  );
  const atEnd = KIND_OF[namedAtEnd(folded) ?? ''];
  const isSaid = SAID_IN_PARTS.test(folded) && !HAS_NONE.test(folded);
  const kind = begun?.name.named ?? atEnd ?? (isSaid || isNameAlone(tokens) ? kindIn(tokens) : undefined);
  if (!kind) return undefined;
  const nothing = { figures: 0, letters: 0, parts: 0, made: 0 };
  const told = begun ? withValues(nothing, begun.run.values) : nothing;
  return { named: kind, left: REACH, announced: atEnd !== undefined || isSaid, ...told };
}

const kindIn = (tokens: readonly Token[]): Named | undefined => tokens.find(({ kind }) => kind === 'name')?.named;
/** "my PIN's digits". */
const isNameAlone = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind }) => NO_CONTENTS.has(kind)) && tokens.length <= NEAR.behind.tokens;
const NO_CONTENTS: ReadonlySet<Token['kind']> = new Set(['name', 'fills', 'halves', 'places']);

type Sums = Pick<Told, 'figures' | 'letters' | 'parts' | 'made'>;

function withValues({ figures, letters, parts, made }: Sums, values: readonly Token[]): Sums {
  const digits = values.reduce((sum, { kind, text }) => sum + (kind === 'figures' ? text.length : 0), 0);
  return {
    figures: figures + digits,
    letters: letters + values.filter((value) => isSingle(value)).length,
    parts: parts + values.length,
    made: made + values.filter(isMade).length,
  };
}

/** A message that is nothing but a part, or several. */
function goesOn(tokens: readonly Token[], before: Told): Told | null {
  const { clauses, rest } = clausesOf(tokens);
  const values = clauses.map(valuesOf);
  if (clauses.length === 0 || values.some((one) => one.length === 0)) return null;
  const links = [...clauses.flatMap((clause) => clause.links), ...rest];
  const isTold = before.announced || before.parts > 0 || links.some(({ kind }) => JOINTS.has(kind) || kind === 'case');
  const told = values.flat();
  if (!isTold || (before.named === 'pin' && told.some(({ kind }) => kind !== 'figures'))) return null;
  return { ...before, ...withValues(before, told), left: REACH };
}

function isEnough({ named, figures, letters, parts, made }: Told): boolean {
  if (figures >= ENOUGH.figures || (figures >= ENOUGH.apart && parts >= ENOUGH.apart && named === 'pin')) return true;
  if (named === 'pin') return false;
  return (
    letters >= ENOUGH.letters || (parts >= ENOUGH.parts && parts > letters && (made > 0 || named === 'passphrase'))
  );
}
