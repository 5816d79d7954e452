import { z } from 'zod';
import { CONSENT_PURPOSES } from '../protocols/consentPurposes.ts';
import { bare } from './fields.ts';

/** What the middleware of a turn answers, before any dialog. */
export const turnActions = [
  /** A choice that is left out is asked about afterwards; until then it is a no. */
  z.object({
    action: z.literal('consent.accept'),
    model: z.boolean().optional(),
    history: z.boolean().optional(),
  }),
  bare('consent.decline'),
  bare('consent.withdraw'),
  z.object({ action: z.literal('consent.choose'), purpose: z.enum(CONSENT_PURPOSES), allowed: z.boolean() }),
  /** Whether the 64 digits of the message before are a transaction hash. */
  z.object({ action: z.literal('hash.confirm'), isHash: z.boolean() }),
] as const;
