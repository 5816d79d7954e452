import type { Channel } from '../port.ts';

export const teams: Channel = { id: 'msteams', markup: 'markdown', buttons: 6, buttonLength: 60, textLength: 20000 };
