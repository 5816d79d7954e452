import type { Channel } from '../port.ts';

export const line: Channel = { id: 'line', markup: 'none', buttons: 4, buttonLength: 20, textLength: 4500 };
