import type { GoneSince, WalletNews } from '../../chains/ports.ts';
import { comparedIn } from '../../chains/watch/walletWatch.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, RailStep, SuggestedAction } from '../../core/protocols/protocol.ts';
import { networkName, networkNames } from '../../languages/chains/networkName.ts';
import { sentences, shortHash } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { phrases } from '../../languages/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { guideButton } from '../guides/guideStep.ts';
import { cardText } from '../saying/cardText.ts';
import { button } from '../saying/say.ts';
import { amountsText } from '../transaction/movementWords.ts';
import { walletFoot, walletRows } from './walletCard.ts';
import { oneALine } from './walletSteps.ts';
import { firstAct, worstOf } from './walletWorst.ts';

type VerdictCard = Extract<Card, { kind: 'verdict' }>;

/**
 * What became of a watched wallet, told when nobody asked: why it comes, what was seen, what to do, and what was not seen. `exposed`:
 * the words are known, and then revoking does not help.
 */
export function walletNewsCard(
  news: WalletNews,
  language: Locale,
  { exposed }: { readonly exposed: boolean },
): { text: string; card: VerdictCard; buttons: SuggestedAction[] } {
  const { news: why, over } = walletPhrases(language).watch;
  const { kind, glance } = news;
  const card: VerdictCard = {
    kind: 'verdict',
    severity: kind === 'left' ? 'caution' : 'unknown',
    band: bandOf(news, language),
    heading: headingOf(news, language),
    steps: stepsOf(news, exposed, language),
    table: kind === 'rows' ? walletRows(glance, language) : [],
    foot: [why, ...(kind === 'rows' ? [] : [over]), walletFoot(glance, language)].join(' · '),
    hash: null,
  };
  return { text: cardText(card, language), card, buttons: buttonsOf(news, exposed, language) };
}

/** The same for the agent who holds the conversation, in the user's language. */
export function walletNewsForStaff(news: WalletNews, language: Locale): string {
  const { forStaff } = walletPhrases(language).watch;
  const rows = walletRows(news.glance, language).map(({ label, value }) => `${label} ${value.replaceAll('\n', ', ')}`);
  const told = news.kind === 'rows' ? rows.join('; ') : seen(news, language);
  return forStaff({ address: shortHash(news.watch.address), told });
}

function bandOf({ kind }: WalletNews, language: Locale): string {
  const { bands, watch } = walletPhrases(language);
  if (kind === 'rows') return bands.read;
  return kind === 'unread' ? bands.unread : watch.bands[kind];
}

function headingOf({ kind, watch, glance }: WalletNews, language: Locale): string {
  const { headings } = walletPhrases(language).watch;
  const address = shortHash(watch.address);
  if (kind === 'rows') return headings.rows;
  if (kind === 'nothing') return headings.nothing({ address, until: formatMoment(glance.observedAt, language) });
  return headings[kind](address);
}

function stepsOf(news: WalletNews, exposed: boolean, language: Locale): RailStep[] {
  const { labels, watch, todo, never, unseen } = walletPhrases(language);
  const { rail } = phrases(language);
  const { kind, glance } = news;
  const worst = worstOf(glance);
  const act = kind === 'left' ? (exposed ? todo.exposed : todo[worst === 'read' ? 'left' : worst]) : '';
  const steps: RailStep[] = [
    { role: 'happened', label: labels.leaving, text: kind === 'rows' ? '' : seen(news, language) },
    { role: 'do', label: rail.todo, text: kind === 'left' ? sentences([watch.own, act], language) : '' },
    { role: 'means', label: labels.unseen, text: oneALine([unseen, ...onlyBalances(news, language)]) },
    { role: 'never', label: rail.never, text: never, loses: true },
  ];
  return steps.filter(({ text }) => text !== '');
}

/** What was seen since the watch began, network by network. */
function seen(news: WalletNews, language: Locale): string {
  const { nothingLeft, leftUnknown, noneRead } = walletPhrases(language);
  const { kind, watch, glance, gone } = news;
  if (kind === 'unread') return noneRead;
  const since = formatMoment(watch.since, language);
  const still = comparedIn(watch, glance).filter(({ chain }) => !gone.some((one) => one.chain.id === chain.id));
  const names = (all: readonly string[]) => networkNames(all, language);
  return oneALine([
    ...gone.flatMap((one) => goneText(one, since, language)),
    ...(still.length > 0 ? [nothingLeft({ network: names(still.map(({ chain }) => chain.name)), since })] : []),
    ...(glance.silent.length > 0 ? [leftUnknown(names(glance.silent))] : []),
  ]);
}

function goneText({ chain, amounts, sent }: GoneSince, since: string, language: Locale): string[] {
  const words = walletPhrases(language);
  const place = { network: networkName(chain.name, language), since };
  if (amounts.length > 0) return [words.left({ ...place, what: amountsText(amounts, language) })];
  return [sent ? words.sent({ ...place, count: `${sent}` }) : words.watch.something(place)];
}

function onlyBalances({ kind, watch, glance }: WalletNews, language: Locale): string[] {
  const blind = kind === 'rows' ? [] : comparedIn(watch, glance).filter(({ left }) => left === null);
  const { watch: words } = walletPhrases(language);
  const names = blind.map(({ chain }) => chain.name);
  return names.length > 0 ? [words.onlyBalances(networkNames(names, language))] : [];
}

/** What to do first, to be told again, to read the whole again. */
function buttonsOf({ kind, glance, watch: { address } }: WalletNews, exposed: boolean, language: Locale) {
  const { lookAgain, watch } = walletPhrases(language);
  const act = kind === 'left' ? firstAct(worstOf(glance), exposed) : null;
  return [
    ...(act ? [guideButton(act.guide, language)] : []),
    ...(kind === 'rows' ? [] : [button(watch.again, { action: 'wallet.watch', address } as const)]),
    button(lookAgain, { action: 'wallet.look', address } as const),
    button(phrases(language).buttons.person, { action: 'person' } as const),
  ];
}
