import type { ChainDefinition } from '../../chains/definitions/index.ts';
import { numbersIn, type readCrisisLines } from '../../knowledge/crisisLines.ts';
import { ALLOWED_HOSTS } from '../../knowledge/editing/textRules.ts';
import { inAnyReading } from '../../trust/secrets/outgoing/asShown.ts';
import { checkOutgoing, type OutgoingOptions, type OutgoingReason } from '../../trust/secrets/outgoing/outgoing.ts';
import type { Config } from '../config/config.ts';

/** Why a text may not leave the desk; null: it may. */
export type Objection = (text: string) => OutgoingReason | null;

/** What an agent's text may hold: links to the desk's own pages, the operator's hosts, and what the chains' explorers look up. */
export function allowedToAgents(
  config: Pick<Config, 'allowedHosts' | 'publicOrigin'>,
  chains: readonly ChainDefinition[],
  lines: Readonly<ReturnType<typeof readCrisisLines>>,
): OutgoingOptions {
  const own = config.publicOrigin ? [new URL(config.publicOrigin).hostname] : [];
  const explorerHosts = chains.flatMap(({ explorer }) => explorer?.hosts ?? []);
  return { allowedHosts: [...own, ...config.allowedHosts], explorerHosts, knownNumbers: numbersIn(lines) };
}

export function objectionBy(options: OutgoingOptions): Objection {
  return (text) =>
    inAnyReading(text, (reading) => {
      const checked = checkOutgoing(reading, options);
      return checked.kind === 'ok' ? null : checked.reason;
    });
}

/** Of what an article says; those may lead to standards and authorities too. */
export function allowedToArticles(...parts: Parameters<typeof allowedToAgents>): OutgoingOptions {
  const allowed = allowedToAgents(...parts);
  const { allowedHosts, explorerHosts = [] } = allowed;
  return { ...allowed, allowedHosts: [...allowedHosts, ...explorerHosts, ...ALLOWED_HOSTS] };
}

export function objectionToArticles(...parts: Parameters<typeof allowedToAgents>): Objection {
  return objectionBy(allowedToArticles(...parts));
}
