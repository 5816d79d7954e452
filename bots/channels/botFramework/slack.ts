import type { Channel } from '../port.ts';

export const slack: Channel = { id: 'slack', markup: 'markdown', buttons: 5, buttonLength: 75, textLength: 3000 };
