import type { DirectLineTokens } from '../../../bots/channels/directline/tokens.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { Locale } from '../../../core/language.ts';
import type { Route } from '../../../core/net/http.ts';
import { consentCard } from '../../../dialogs/consent/consentCard.ts';
import { receiptOf } from '../../../handoff/record/deletion.ts';
import { type LibrarySearch, plainText } from '../../../knowledge/search/librarySearch.ts';
import { answerCheckWord } from '../../../staff/checkWordAnswer.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { IdentityFlows } from '../../http/identityFlows.ts';
import type { Pages } from '../../http/pages.ts';
import { CUSTOMER_RETURN, CustomerPurpose, customerRoutes } from '../../http/visitor/customerRoutes.ts';
import { helpRoutes } from '../../http/visitor/helpRoutes.ts';
import { type MeParts, meRoutes } from '../../http/visitor/meRoutes.ts';
import { siteMapRoutes } from '../../http/visitor/pages/siteMap.ts';
import { writtenPages } from '../../http/visitor/pages/writtenPages.ts';
import { searchRoutes } from '../../http/visitor/searchRoutes.ts';
import { verifyRoutes } from '../../http/visitor/verifyRoutes.ts';
import type { HttpParts } from './httpParts.ts';

/**
 * What users reach besides the chat: the help centre, what is kept of them, and how they prove who they are; and the pages
 * that are written before they are asked for. `tokens` are those of their chat.
 */
export function composeVisitors(parts: HttpParts, tokens: DirectLineTokens, pages: Pages) {
  const { config, clock, take, stores, support } = parts;
  const { conversations } = stores;
  const help = helpParts(parts);
  const customers = customerFlows(parts);
  const routes: Route[] = [
    ...helpRoutes(help),
    ...searchRoutes(searchParts(parts)),
    ...siteMapRoutes(parts),
    ...meRoutes(meParts(parts, tokens)),
    ...verifyRoutes({
      ...support,
      accounts: customers !== null,
      tokens,
      take,
      conversations,
      loopback: config.loopback,
      origin: parts.origin,
    }),
    ...customerRoutes({
      ...support,
      recordProof: support.recordAccount,
      customers,
      conversations,
      tokens,
      take,
      clock,
    }),
  ];
  const writePage = writtenPages({
    ...help,
    pages,
    origin: parts.origin,
    consent: (locale) => consentCard(support.termsVersion, support.purposes, locale),
  });
  return { routes, writePage };
}

function helpParts({ library, support, legal, stores, keyFor, networks, take }: HttpParts) {
  return {
    library,
    plainText,
    take,
    shift: (language: Locale) => support.desk.onShift(language),
    networks,
    legal: (document: 'terms' | 'privacy', language: Locale) => {
      const { title, version, body } = legal.pages(language)[document];
      return { title, version, markdown: body };
    },
    checkStaff: (word: string, id: ConversationId | null) =>
      answerCheckWord({ conversations: stores.conversations, secret: keyFor('checkWords') }, word, id),
  };
}

function searchParts({ search, learnt, support, take }: HttpParts) {
  return {
    plainText,
    take,
    mayHoldSecret: holdsSecret,
    search: async (question: string, language: Parameters<LibrarySearch['search']>[1]) => {
      await learnt();
      const { verdict, hits } = search.search(question, language);
      return { kind: verdict, hits };
    },
    extract: support.extract,
    keyIn: support.keyIn,
    look: support.looks.visitor,
  };
}

function meParts({ take, receive, stores, support, audit }: HttpParts, tokens: DirectLineTokens): MeParts {
  return {
    take,
    receive,
    conversations: stores.conversations,
    tokens,
    rules: support.rules,
    erase: support.eraseForUser,
    purposes: support.purposes,
    consentReceipt: (id) => audit.consent(id),
    receipt: (id) => audit.deletion(receiptOf(id)),
  };
}

/** Null: users cannot sign in to an account at the operator. */
function customerFlows({ customers, stores, clock }: HttpParts): IdentityFlows<CustomerPurpose> | null {
  return (
    customers &&
    new IdentityFlows({
      kind: 'customer-flow',
      returnPath: CUSTOMER_RETURN,
      purpose: CustomerPurpose,
      provider: customers,
      documents: stores.documents,
      clock,
    })
  );
}
