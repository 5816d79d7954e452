import type { Channel } from './channel.ts';
import { directLine } from './directLine.ts';
import { email } from './email.ts';
import { emulator } from './emulator.ts';
import { line } from './line.ts';
import { messenger } from './messenger.ts';
import { slack } from './slack.ts';
import { sms } from './sms.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { webChat } from './webChat.ts';

const channels: readonly Channel[] = [
  webChat,
  directLine,
  emulator,
  teams,
  slack,
  telegram,
  line,
  messenger,
  email,
  sms,
];

/** A channel nobody described is taken to show plain text and no buttons: nothing is lost there, only less pretty. */
const UNKNOWN: Channel = { id: '', markup: 'none', buttons: 0, buttonLength: 0, textLength: 1500 };

export function channelOf(id: string): Channel {
  return channels.find((channel) => channel.id === id) ?? UNKNOWN;
}
