import { z } from 'zod';
import type { ConversationId } from '../../../core/ids.ts';
import { LOCALES } from '../../../core/language.ts';
import { problem, type Route, tooMany } from '../../../core/net/http.ts';
import type { LookAtChain } from '../../../dialogs/transaction/chainLook.ts';
import type { Conversations, Desk } from '../../../handoff/ports.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { asStaff, type StaffParts } from '../staff/staffRoutes.ts';

export interface ChainLookParts {
  readonly desk: Pick<Desk, 'open'>;
  readonly conversations: Pick<Conversations, 'read'>;
  readonly look: LookAtChain;
}

/** `language`: what staff read their own rows in. */
const Asked = z.object({ text: z.string().trim().min(1).max(2_000), language: z.enum(LOCALES).optional() });

/** An agent looks at the chain beside a conversation that they may see: with what it knows, in its user's language. */
export function chainLookRoutes({ desk, conversations, look }: ChainLookParts, staffParts: StaffParts): Route[] {
  return [
    {
      method: 'POST',
      path: '/desk/conversations/:id/chain',
      handle: (request) =>
        asStaff(staffParts, request, ['agent', 'supervisor'], async (staff) => {
          const wait = await staffParts.take('chain', staff.id);
          if (wait > 0) return tooMany(wait);
          const body = Asked.safeParse(request.body);
          if (!body.success) return problem(400, 'BadRequest', 'Wrong or missing: text, language.');
          const { text, language } = body.data;
          // What is looked for is told to nodes and explorers of others.
          if (holdsSecret(text)) return problem(422, 'holds-secret', 'This holds a secret, or may.');
          const id = (request.params['id'] ?? '') as ConversationId;
          const opened = await desk.open(id, staff, Number.MAX_SAFE_INTEGER);
          const conversation = opened.kind === 'ok' ? await conversations.read(id) : null;
          if (!conversation) return problem(404, 'gone', 'There is no such conversation for you.');
          const { content, facts } = conversation;
          return { status: 200, body: await look(text, facts.language, content.chain, { staff: language }) };
        }),
    },
  ];
}
