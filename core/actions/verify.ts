import { bare } from './fields.ts';

export const verifyActions = [bare('verify')] as const;
