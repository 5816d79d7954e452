import { bare } from './fields.ts';

export const endActions = [bare('chat.end')] as const;
