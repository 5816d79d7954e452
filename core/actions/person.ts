import { bare } from './fields.ts';

export const personActions = [bare('person')] as const;
