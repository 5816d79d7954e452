import { email } from './botFramework/email.ts';
import { emulator } from './botFramework/emulator.ts';
import { line } from './botFramework/line.ts';
import { messenger } from './botFramework/messenger.ts';
import { slack } from './botFramework/slack.ts';
import { sms } from './botFramework/sms.ts';
import { teams } from './botFramework/teams.ts';
import { telegram } from './botFramework/telegram.ts';
import { webChat } from './botFramework/webChat.ts';
import { directLine } from './directline/profile.ts';
import type { Channel } from './port.ts';

/** Our own web chat has taken the plain names, so Azure's channels of the same clients carry where they come from. */
const AZURE = [webChat, directLine].map((channel) => ({ ...channel, id: `azure-${channel.id}` }));

const channels: readonly Channel[] = [
  webChat,
  directLine,
  ...AZURE,
  emulator,
  teams,
  slack,
  telegram,
  line,
  messenger,
  email,
  sms,
];

/** Channels of the Bot Framework that nobody has described here. Source: `Channels` of botframework-schema 4.23.3. */
const UNDESCRIBED = [
  'alexa',
  'console',
  'directlinespeech',
  'groupme',
  'kik',
  'm365extensions',
  'omnichannel',
  'outlook',
  'skype',
  'skypeforbusiness',
  'telephony',
  'test',
  'twilio-sms',
];
const known = new Set([...channels.map(({ id }) => id), ...UNDESCRIBED]);

/** A channel's name goes to facts, figures and logs as it is, so only a name from the list may. */
export function isKnownChannel(id: string): boolean {
  return known.has(id) && !AZURE.some((own) => own.id === id);
}

/** A channel nobody described is taken to show plain text and no buttons: nothing is lost there, only less pretty. */
const UNKNOWN: Channel = { id: '', markup: 'none', buttons: 0, buttonLength: 0, textLength: 1500 };

export function channelOf(id: string): Channel {
  return channels.find((channel) => channel.id === id) ?? UNKNOWN;
}
