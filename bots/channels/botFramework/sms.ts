import type { Channel } from '../port.ts';

export const sms: Channel = { id: 'sms', markup: 'none', buttons: 0, buttonLength: 0, textLength: 1500 };
