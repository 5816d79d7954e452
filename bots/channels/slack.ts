import type { Channel } from './channel.ts';

export const slack: Channel = { id: 'slack', markup: 'markdown', buttons: 5, buttonLength: 75, textLength: 3000 };
