import { bare } from './fields.ts';

export const emergencyActions = [bare('emergency')] as const;
