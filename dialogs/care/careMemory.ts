import { z } from 'zod';
import { SCHEMES, SUSPECTED } from '../../core/care.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { NO_CARE } from '../../understanding/claims/safety.ts';
import { UNSUSPECTED } from '../../understanding/recognise/care/suspicion.ts';

/** What a conversation remembers of a crisis, sealed with it: no words, only what is going on. */
const Stored = z.object({
  crisis: z.boolean(),
  minor: z.boolean(),
  coercion: z.boolean(),
  away: z.number(),
  /** Force was told that no impostor on the telephone explains: somebody who is there and may hurt, or pictures in other hands. */
  firm: z.enum(['violence', 'pictures']).nullable().default(null),
  /** An old person is forced, and somebody else writes for them. */
  elder: z.boolean().default(false),
  /** It was told that she is a woman: a line for women alone is named to nobody else. */
  woman: z.boolean().default(false),
  /** They are held until money is paid, or made to work: no door to go out of, and a call may be punished. */
  held: z.boolean().default(false),
  /** Somebody close wants to die, and who writes is with them. */
  close: z.boolean().default(false),
  /** They sat where they might end it, and have not said that they left; said: that was asked of them. */
  place: z.enum(['no', 'told', 'asked']).default('no'),
  /** The country that the user said; null: assumed from the language. */
  country: z.string().nullable().default(null),
  /** A person was called; when the bot has the conversation again, one was there. */
  called: z.boolean().default(false),
  /** How many times something was said in it: the same words never come twice running. */
  said: z.number().default(0),
  /** What was answered last: no fixed line comes twice running. */
  lastTo: z.string().nullable().default(null),
  /** A rule has heard it; what was only learnt gives way to a swindle that is told. */
  sure: z.boolean().default(true),
  /** The last message was only about coins. */
  ofCoins: z.boolean().default(false),
  /** The short answer that was said last. */
  last: z.string().nullable().default(null),
  /** A crisis was heard and has ended: tears that are told later are no question about prices. */
  past: z.boolean().default(false),
  /** What may be going on was spoken of: with the last answer, or before. */
  hinted: z.enum(['no', 'now', 'before']).default('no'),
  /** Of which kinds it was, the latest last: once each. */
  mentioned: z.array(z.enum(SUSPECTED)).catch([]),
  /** What the messages so far have said of each, as numbers. */
  suspicion: z
    .partialRecord(z.enum(SUSPECTED), z.object({ sum: z.number(), peak: z.number() }))
    // A version that knew fewer of them wrote it.
    .transform((known) => ({ ...UNSUSPECTED, ...known }))
    .catch(UNSUSPECTED),
  /** And of each way in which a swindler goes about it. */
  schemes: z.partialRecord(z.enum(SCHEMES), z.number()).catch({}),
  /** How many times its words stood in the place of a polite phrase: never the same twice running. */
  stayed: z.number().catch(0),
  /** How many answers were begun with its words: in turn. */
  headed: z.number().catch(0),
});

export type CareMemory = Readonly<z.infer<typeof Stored>>;

const NONE: CareMemory = {
  ...NO_CARE,
  firm: null,
  elder: false,
  woman: false,
  held: false,
  close: false,
  place: 'no',
  country: null,
  called: false,
  said: 0,
  lastTo: null,
  sure: false,
  ofCoins: false,
  last: null,
  past: false,
  hinted: 'no',
  mentioned: [],
  suspicion: UNSUSPECTED,
  schemes: {},
  stayed: 0,
  headed: 0,
};

/** Whoever gave the conversation back to the bot has ended the state: staff do, and a person's word counts. */
export function careMemory(draft: ConversationDraft): CareMemory {
  const stored = Stored.safeParse(draft.content.dialogs['care']);
  if (!stored.success) return NONE;
  const wasMet = stored.data.called && draft.facts.owner.kind === 'bot';
  return wasMet ? { ...NONE, country: stored.data.country } : stored.data;
}

export function keepCare(draft: ConversationDraft, changed: Partial<CareMemory>): void {
  draft.keep('care', { ...careMemory(draft), ...changed });
}
