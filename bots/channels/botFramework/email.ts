import type { Channel } from '../port.ts';

export const email: Channel = { id: 'email', markup: 'markdown', buttons: 0, buttonLength: 0, textLength: 20000 };
