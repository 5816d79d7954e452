import type { Channel } from './channel.ts';

export const messenger: Channel = { id: 'facebook', markup: 'none', buttons: 11, buttonLength: 20, textLength: 2000 };
