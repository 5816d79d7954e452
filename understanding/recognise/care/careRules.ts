import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CARE_KINDS } from '../../../core/care.ts';
import { HandrailError } from '../../../core/errors.ts';
import { keptYaml } from '../../../core/files/keptYaml.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';

const sentence = z.string().min(1).max(200);

/**
 * What is told in the middle of one. `away`: somebody leads elsewhere; `watched`: whoever must not read it comes; `beside`: somebody sits next to them or looks on; `relief`:
 * good news; `over`: who forced is taken away, or cannot reach; `handedOver`: somebody else writes now; `noCall`: cannot or
 * will not phone; `bot`: who is this; `adult`: a mother, a father or a teacher tells of a child; `sorrow`: tears, fear,
 * loneliness and nothing else. `line…`: what is asked or told of the helpline itself; `onTheWay`: somebody comes to them;
 * `mayTell`: whether to tell one person; `leavePlace`: they sit where they might end it; `readsAlong`: the one who forces reads
 * their phone; `comesAgain`: and comes again; `trustedDevice`: whose device they may use; `whoFirst`: the police or the bank;
 * `leaveNow`: whether to get away; `goThere`: somebody takes them in; `movedAway`: they left where they might end it; `atDoor`:
 * the one who hurts wants to get in; `named`: somebody who would answer; `meansIt`: what was heard was meant so.
 * Asked of what is around it: `moneyWaits`: whether the money can; `restSafe`: what is left alone; `sendToFamily`: giving it
 * away; `recordWhere`: the record of a payment; `paperWhere`: the new paper; `waitOrMove`: which first; `mayHelp`: whoever
 * helps another; `lineNumber`: whether a number is right; `secondWallet`: whether it is seen; `sendOrNot`: whether to do as
 * is demanded; `heldPhone`: the phone was in other hands; `contactBack`: an e-mail; `whoToTalk`: who helps with this;
 * `keepChat`: the chat with those who threaten;
 * `moveWhen`: the coins, on the day they leave; `closeTab`: what stays when the page is closed;
 * `afraidOfPolice`: whether they are arrested themselves; `robbersGone`: whoever forced has left, and the police are there. `notParents`: they cannot be told; `outOfSight`: whoever forces looks away;
 * `bareAge`: an age and nothing else; `elder`: it is told of an old person; `close`: somebody
 * close to who writes wants to die.
 * `bereaved`: somebody else has died; its words are cut out before a crisis is looked for; `follows`: of who was told to be dead, to go
 * after them (`hint`: perhaps). `woman`: who writes is one.
 * What cannot wait in a crisis: `acutePlace`, `acuteMeans`, `acuteTaken`, `acuteSoon`: where they stand, what lies at hand, what was
 * taken, that it is now; `realPerson`: is anybody there; `farewell`: a last letter; `noLines`: no more numbers.
 * `ofCoins`: it tells or asks of coins, swindlers, a wallet or a device, and leads nowhere by that.
 * Of who is threatened: `morePictures` are demanded; `payPart`: to gain time; `needNotTell`: whether to tell; `parentsHit`: who would
 * hit them; `ringsAgain`; `schoolKnows`; `goneAccount`: to delete it; `gameStranger`: who was met in a game.
 * At home: `giveOrDecoy`: the words, or a wallet for show; `blamesSelf`; `hurt`: bruises; `callsBack`: whether a shelter does;
 * `writtenHelp`: who takes messages.
 */
export const CARE_TURNS = [
  'away',
  'watched',
  'beside',
  'relief',
  'over',
  'handedOver',
  'noCall',
  'bot',
  'adult',
  'sorrow',
  'lineShould',
  'lineFree',
  'lineAnonymous',
  'lineWriting',
  'lineBusy',
  'lineHours',
  'lineLanguage',
  'lineAsks',
  'lineReached',
  'onTheWay',
  'mayTell',
  'leavePlace',
  'readsAlong',
  'comesAgain',
  'trustedDevice',
  'whoFirst',
  'leaveNow',
  'goThere',
  'movedAway',
  'atDoor',
  'named',
  'meansIt',
  'moneyWaits',
  'restSafe',
  'sendToFamily',
  'recordWhere',
  'paperWhere',
  'waitOrMove',
  'mayHelp',
  'lineNumber',
  'secondWallet',
  'sendOrNot',
  'heldPhone',
  'contactBack',
  'whoToTalk',
  'keepChat',
  'moveWhen',
  'closeTab',
  'afraidOfPolice',
  'robbersGone',
  'notParents',
  'outOfSight',
  'bareAge',
  'elder',
  'close',
  'bereaved',
  'woman',
  'follows',
  'acutePlace',
  'acuteMeans',
  'acuteTaken',
  'acuteSoon',
  'realPerson',
  'farewell',
  'noLines',
  'ofCoins',
  'morePictures',
  'payPart',
  'needNotTell',
  'parentsHit',
  'ringsAgain',
  'schoolKnows',
  'goneAccount',
  'gameStranger',
  'giveOrDecoy',
  'blamesSelf',
  'hurt',
  'callsBack',
  'writtenHelp',
] as const;
export type CareTurn = (typeof CARE_TURNS)[number];

/** One alternative: what it means, the pattern, and sentences that show what it is for. */
const Rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  kind: z.enum([...CARE_KINDS, ...CARE_TURNS]),
  /** `hint`: of a crisis, or of following the dead; it opens nothing, and is asked about once where the conversation fits it. */
  side: z.enum(['for', 'against', 'hint']).default('for'),
  /** What no impostor on the telephone explains: somebody who is there, hits, has a weapon; pictures in other hands. */
  firm: z.enum(['violence', 'pictures']).optional(),
  match: z.string().min(2).max(1_000),
  yes: z.array(sentence).min(2).max(12),
  no: z.array(sentence).min(2).max(12),
});

export interface CareRule extends Omit<z.infer<typeof Rule>, 'match'> {
  readonly language: Language;
  readonly match: RegExp;
  /** `crisis.en.yaml`, for whoever has to mend it. */
  readonly file: string;
}

const RULES_DIR = join(packageRoot(__dirname), 'understanding', 'rules');
/** Bytes. A larger file is not one that somebody reads. */
const LARGEST = 200_000;

/** `<dir>/crisis.<language>.yaml` of every language. Throws `input.invalid` with file and line. */
export function readCareRules(dir: string = RULES_DIR): CareRule[] {
  return LANGUAGES.flatMap((language) => {
    const name = `crisis.${language}.yaml`;
    const path = join(dir, name);
    if (!existsSync(path)) return [];
    const source = readFileSync(path, 'utf8');
    return builtRules(source, name, language) ?? parseCareRules(source, name, language);
  });
}

/** As the build has parsed them; null where it has not, and where something is wrong: where, only the parser knows. */
function builtRules(source: string, name: string, language: Language): CareRule[] | null {
  const kept = z.array(z.unknown()).safeParse(keptYaml(source)).data;
  try {
    return kept?.map((value) => ruleOf(value, name, name, language)) ?? null;
  } catch {
    return null;
  }
}

export function parseCareRules(source: string, name: string, language: Language): CareRule[] {
  if (source.length > LARGEST) throw refused(`${name}:1: larger than ${LARGEST} characters`);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw refused(`${name}:${lines.linePos(fault.pos[0]).line}: ${fault.message.split('\n')[0]}`);
  if (!isSeq(document.contents)) throw refused(`${name}:1: not a list of rules`);
  return document.contents.items.map((item) => {
    const at = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    return ruleOf(isMap(item) ? item.toJSON() : item, name, `${name}:${at}`, language);
  });
}

/** Errors: `input.invalid` names the place. */
function ruleOf(value: unknown, file: string, place: string, language: Language): CareRule {
  const parsed = Rule.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(`${place}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  try {
    return { ...parsed.data, language, file, match: new RegExp(parsed.data.match, 'u') };
  } catch (cause) {
    throw refused(`${place}: ${parsed.data.id}: ${cause instanceof Error ? cause.message : 'no pattern'}`);
  }
}

function refused(message: string): HandrailError {
  return new HandrailError('input.invalid', message);
}
