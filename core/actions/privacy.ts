import { bare } from './fields.ts';

export const privacyActions = [bare('data.show'), bare('data.erase')] as const;
