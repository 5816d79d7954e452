import type { Channel } from './channel.ts';

export const email: Channel = { id: 'email', markup: 'markdown', buttons: 0, buttonLength: 0, textLength: 20000 };
