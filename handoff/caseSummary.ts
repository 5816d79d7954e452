import { z } from 'zod';
import { CARE_KINDS, type CareKind } from '../core/care.ts';
import { type Case, readCase } from '../core/case.ts';
import type { KnownFacts } from '../core/facts.ts';
import type { CaseFact, CaseSummary, CaseTitle } from '../core/protocols/deskProtocol.ts';
import { shortHash } from '../languages/chains/numbers.ts';
import type { Conversation } from './ports.ts';

type Known = Pick<Conversation, 'facts' | 'content'>;

/** What an agent reads first: the case as the bot understood it, named by what matters now. */
export function caseSummary(conversation: Known): CaseSummary {
  const { content } = conversation;
  const known = readCase(content.dialogs['case']);
  return {
    title: titleOf(conversation, known),
    problems: [...(known.open ? [known.open] : []), ...known.waiting.toReversed()],
    facts: [...observedIn(content.chain), ...toldIn(known.facts)],
    said: [...new Set(known.said.map((part) => part.split('#')[0] ?? part))],
    removed: known.removed,
  };
}

function titleOf({ facts: { owner }, content }: Known, known: Case): CaseTitle {
  const care = owner.kind === 'bot' ? undefined : careOf(content.dialogs['care']);
  if (care) return { kind: 'care', care };
  const { open, alarm } = known;
  const urgent = (owner.kind === 'waiting' || owner.kind === 'withAgent') && owner.urgent;
  if (urgent) return { kind: 'urgent', article: alarm ?? open?.article ?? null };
  if (open) return { kind: 'problem', article: open.article };
  const { question } = content.brief;
  return question ? { kind: 'question', text: question } : { kind: 'nothing' };
}

/** A crisis, a child or force is what the conversation is about now; whoever was met by a person and is back with the bot is out of it. */
export function isInCare({ facts: { owner }, content }: Known): boolean {
  const stored = content.dialogs['care'];
  const wasMet = owner.kind === 'bot' && z.object({ called: z.literal(true) }).safeParse(stored).success;
  return !wasMet && careOf(stored) !== undefined;
}

/** The state of a crisis as `dialogs/care/` keeps it. */
const InCare = z.object({ crisis: z.boolean(), minor: z.boolean(), coercion: z.boolean() });

function careOf(stored: unknown): CareKind | undefined {
  const { data } = InCare.safeParse(stored);
  return data && CARE_KINDS.find((kind) => data[kind]);
}

function observedIn({ transactions, observed }: Conversation['content']['chain']): CaseFact[] {
  const seen = transactions.filter(({ standing, sighting }) => standing !== null || sighting !== null);
  return [
    ...seen.map(({ hash }) => observation('transaction', shortHash(hash))),
    ...(observed ? [observation('wallet', shortHash(observed.address))] : []),
  ];
}

const observation = (slot: CaseFact['slot'], value: string): CaseFact => ({
  slot,
  value,
  from: 'observed',
  turn: null,
});

/** In the order of the slots, so that two cases are read alike. */
function toldIn({ done = [], ...others }: KnownFacts): CaseFact[] {
  const told = Object.entries(others).flatMap(([slot, fact]): CaseFact[] =>
    fact === undefined
      ? []
      : [
          {
            slot: slot as CaseFact['slot'],
            value: written(fact.value),
            from: fact.observed ? 'observed' : fact.suspected ? 'suspected' : 'told',
            turn: fact.turn,
          },
        ],
  );
  const acts = done.map(({ value, turn }): CaseFact => ({ slot: 'done', value, from: 'told', turn }));
  return [...acts, ...told];
}

function written(value: NonNullable<KnownFacts[keyof Omit<KnownFacts, 'done'>]>['value']): string {
  if (typeof value !== 'object') return `${value}`;
  if ('symbol' in value) return `${value.value}\u00a0${value.symbol}`;
  return value.name ?? value.kind;
}
