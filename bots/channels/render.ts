import { ActionTypes, type Activity } from 'botbuilder-core';
import type { ChatActivity, SuggestedAction } from '../../core/protocols/protocol.ts';
import { absoluteLinks } from '../absoluteLinks.ts';
import { signature } from '../signature.ts';
import type { Channel } from './port.ts';

/**
 * One committed activity as the messages an outside channel can show, in order. Nothing is dropped: what the channel
 * has no form for is written out. `publicUrl` makes the desk's own links absolute. Staff messages carry the name and
 * the check word in their text, because only our own page can draw the plate.
 */
export function render(activity: ChatActivity, channel: Channel, publicUrl: string): Partial<Activity>[] {
  if (activity.type !== 'message' || !activity.text) return [];
  // To be copied, so nothing about it may change.
  if (activity.textFormat === 'plain') return [{ type: 'message', text: activity.text, textFormat: 'plain' }];
  const linked = absoluteLinks(activity.text, publicUrl);
  const marked = channel.markup === 'markdown' ? linked : withoutMarkup(linked);
  const buttons = activity.suggestedActions?.actions ?? [];
  const fits = buttons.length <= channel.buttons && buttons.every(({ title }) => title.length <= channel.buttonLength);
  const written = fits ? marked : [marked, ...writtenOut(buttons, activity)].join('\n');
  const pieces = signed(written, signature(activity), channel.textLength);
  const sent = pieces.map((piece) => message(piece, channel.markup === 'markdown', activity));
  if (!fits || buttons.length === 0) return sent;
  const suggestedActions = { to: [], actions: buttons.map(imBack) };
  const last = channel.buttonsUnmark ? unmarkedEnd(pieces.at(-1) ?? '', activity) : sent.slice(-1);
  return [...sent.slice(0, -1), ...last.slice(0, -1), { ...last.at(-1), suggestedActions }];
}

function message(text: string, marked: boolean, { locale }: ChatActivity): Partial<Activity> {
  return { type: 'message', text, textFormat: marked ? 'markdown' : 'plain', locale };
}

/** The last paragraph apart, as plain words. */
function unmarkedEnd(text: string, activity: ChatActivity): Partial<Activity>[] {
  const at = text.lastIndexOf('\n\n');
  const before = at < 0 ? [] : [message(text.slice(0, at), true, activity)];
  return [...before, message(withoutMarkup(text.slice(Math.max(0, at)).trim()), false, activity)];
}

/** Articles to choose from come first and are long to type: their number is enough (`dialogs/routing/attempts.ts`). */
function writtenOut(buttons: readonly SuggestedAction[], { channelData }: ChatActivity): string[] {
  const choices = channelData?.handrail?.card?.kind === 'choices';
  return buttons.map(({ title, value }, index) =>
    choices && value.action === 'article' ? `${index + 1}. ${title}` : `▸ ${title}`,
  );
}

/** Channels return the label as text; `actionOf` reads it back. */
function imBack({ title }: SuggestedAction) {
  return { type: ActionTypes.ImBack, title, value: title };
}

/** Emphasis goes, links show their address; what follows one does not become a part of it. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replaceAll(/\*\*(.+?)\*\*/g, '$1')
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)(\S?)/g, (_, label: string, address: string, next: string) =>
      next === '' ? `${label}: ${address}` : `${label}: ${address} ${next}`,
    );
}

/** Each message says who writes it: of several, a channel shows each by itself. */
function signed(text: string, name: string | null, limit: number): string[] {
  if (!name) return split(text, limit);
  const head = `${name}\n\n`;
  return split(text, limit - head.length).map((piece) => head + piece);
}

const LINK = /\[[^\][\n]*\]\([^()\s]*\)/g;
/** What stands without a blank: with a dot or a scheme a client makes a link of it, and of its end another one. */
const RUN = /(?<![!-~])[!-~]+/g;

/** The place to cut, moved before a link that it would cut. One that is longer than a message is cut: the guard lets none go out. */
function besideLinks(text: string, at: number): number {
  const links = [...text.matchAll(LINK), ...[...text.matchAll(RUN)].filter(([run]) => /:\/|\.\w/.test(run))];
  const cut = links.filter(({ 0: link, index }) => index > 0 && index < at && index + link.length > at);
  return Math.min(at, ...cut.map(({ index }) => index));
}

/** Pieces of at most `limit` characters, cut at the last paragraph, line or space that fits. */
function split(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const cut = ['\n\n', '\n', '。', ' ']
      .map((mark) => head.lastIndexOf(mark) + mark.length * Number(head.includes(mark)))
      .find((at) => at > limit / 2);
    const at = besideLinks(rest, cut ?? limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}
