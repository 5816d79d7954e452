import { z } from 'zod';
import type { ActionValue } from '../core/actions/index.ts';
import { newId } from '../core/ids.ts';
import type { ChatActivity } from '../core/protocols/protocol.ts';
import { readAction } from '../dialogs/routing/understand.ts';

/** In UTF-16 units, as browsers count. */
export const MAX_TEXT = 8_000;
const MAX_DEPTH = 12;

export type ParsedActivity =
  | { readonly kind: 'ok'; readonly activity: ChatActivity }
  | { readonly kind: 'refused'; readonly status: 400 | 413; readonly code: string; readonly message: string };

/** NUL and lone surrogates survive JSON but not every store, terminal or font. */
const clean = (text: string): string => text.replace(/\p{Cs}|\0/gu, '\uFFFD');
const cleaned = (limit: number) => z.string().max(limit).transform(clean);

/** Clients make their ids as they like, but not of words: no blank, and no letter beyond ASCII. */
const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);

const Inbound = z.object({
  type: z.enum(['message', 'event', 'typing']),
  id: id.optional().catch(undefined),
  text: cleaned(MAX_TEXT).nullish(),
  name: cleaned(100).nullish(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .max(35)
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z
    .object({ clientActivityID: id.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/**
 * What a client or a channel may say. Keeps only the fields that Handrail reads, so that `from`, `timestamp` and
 * `channelData.handrail` of a client never get further than here. The result's `id` is the client's own id for the
 * activity, or a new one.
 */
export function parseActivity(body: unknown): ParsedActivity {
  if (deeperThan(body, MAX_DEPTH)) return refused(400, 'TooDeep', `Nested deeper than ${MAX_DEPTH} levels.`);
  if (isTooLong(body)) return tooLong();
  const parsed = Inbound.safeParse(body);
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'body'));
    return refused(
      400,
      'BadActivity',
      `Not an activity of type message, event or typing; wrong: ${[...fields].join(', ')}.`,
    );
  }
  const { data } = parsed;
  if (data.attachments?.length) return refused(400, 'NoAttachments', 'Files are not accepted here.');
  const value = actionIn(data.value);
  if (value === 'unknown') return refused(400, 'BadAction', 'value.action is not an action of this desk.');
  const activity = asTyped(toActivity(data, value));
  return isTooLong(activity) ? tooLong() : { kind: 'ok', activity };
}

/**
 * A button that asks says what it asks: that is guarded, counted and kept as if it had been typed, since a client may make such a button
 * of its own. A title that says something else stands before it.
 */
function asTyped(activity: ChatActivity): ChatActivity {
  const asked = actionIn(activity.value);
  if (activity.type !== 'message' || asked === undefined || asked === 'unknown' || asked.action !== 'ask')
    return activity;
  const { value: _, text: title = '', ...rest } = activity;
  const question = clean(asked.text);
  const text = title === '' || title === question ? question : `${title}\n${question}`;
  return { ...rest, text, textFormat: 'plain' };
}

function toActivity(data: z.output<typeof Inbound>, value: ActionValue | undefined): ChatActivity {
  const clientActivityID = data.channelData?.clientActivityID;
  return {
    type: data.type,
    id: clientActivityID ?? data.id ?? newId(),
    ...(typeof data.text === 'string' ? { text: data.text, textFormat: 'plain' } : {}),
    ...(typeof data.name === 'string' ? { name: data.name } : {}),
    ...(data.locale ? { locale: data.locale } : {}),
    ...(value ? { value } : {}),
    ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
  };
}

/** Other clients put what they like into `value`; only what claims to be an action has to be one. */
function actionIn(value: unknown): ActionValue | undefined | 'unknown' {
  if (typeof value !== 'object' || value === null || !('action' in value)) return undefined;
  return readAction(value) ?? 'unknown';
}

function isTooLong(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string'
    ? body.text.length > MAX_TEXT
    : false;
}

/** Without recursion: the input decides how deep this goes. */
function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

const tooLong = () => refused(413, 'TextTooLong', `A message has at most ${MAX_TEXT} characters.`);

function refused(status: 400 | 413, code: string, message: string): ParsedActivity {
  return { kind: 'refused', status, code, message };
}
