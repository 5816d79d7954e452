import { type ActionValue, LATEST } from '../../core/actions/index.ts';
import { languageOf } from '../../core/language.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { type Article, LEAD } from '../../knowledge/ports.ts';
import { GUIDES } from '../guides/index.ts';
import type { DialogParts } from '../parts.ts';

/** What the names of buttons are looked up in. */
export type NamesParts = Pick<DialogParts, 'passage' | 'networks' | 'extract'> & {
  readonly care: Pick<DialogParts['care'], 'lines'>;
};

/**
 * Whether all that a button names is this desk's own, or was said in this conversation: an article and its part, a step, a network, a
 * country. Anybody can write a button's value; a word of theirs would stand in the transcript, in the case and before staff.
 */
export function namesOwn(action: ActionValue, draft: ConversationDraft, parts: NamesParts): boolean {
  const { brief, chain: memory } = draft.content;
  const article = (id: string) => parts.passage(id, languageOf(draft.facts.language))?.article ?? null;
  const isArticle = (id: string) => id === LATEST || brief.articles.includes(id) || article(id) !== null;
  const isNetwork = (id: string) =>
    parts.networks.some((network) => network.id === id) || memory.transactions.some(({ chain }) => chain === id);
  switch (action.action) {
    case 'article':
      return (
        isArticle(action.id) && (action.part === undefined || isPart(action.part, article(shownBy(action, draft))))
      );
    case 'helped':
    case 'notHelped':
      return isArticle(action.article);
    case 'guide':
      return action.step === undefined || GUIDES[action.id].steps[action.step] !== undefined;
    case 'fees':
    case 'tx.check':
    case 'tx.watch':
      return action.chain === undefined || isNetwork(action.chain);
    case 'wallet.look':
    case 'wallet.watch':
      return parts
        .extract(action.address)
        .addresses.some(({ address }) => address.toLowerCase() === action.address.toLowerCase());
    case 'care.region':
      return action.country === undefined || parts.care.lines.some(({ country }) => country === action.country);
    default:
      return true;
  }
}

function shownBy({ id }: { readonly id: string }, { content }: ConversationDraft): string {
  return id === LATEST ? (content.brief.articles.at(-1) ?? id) : id;
}

function isPart(named: string, article: Article | null): boolean {
  if (!article) return false;
  const { sections, answers } = article;
  return named === LEAD || sections.some(({ anchor }) => anchor === named) || answers.some(({ id }) => id === named);
}
