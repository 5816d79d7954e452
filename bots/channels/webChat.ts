import type { Channel } from './channel.ts';

export const webChat: Channel = { id: 'webchat', markup: 'markdown', buttons: 10, buttonLength: 60, textLength: 8000 };
