import type { Channel } from '../port.ts';

export const webChat: Channel = { id: 'webchat', markup: 'markdown', buttons: 10, buttonLength: 60, textLength: 8000 };
