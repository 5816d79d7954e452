import type { Channel } from '../port.ts';

export const messenger: Channel = { id: 'facebook', markup: 'none', buttons: 11, buttonLength: 20, textLength: 2000 };
