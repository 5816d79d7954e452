import { z } from 'zod';
import { LOCALES } from '../language.ts';

export const languageActions = [z.object({ action: z.literal('language'), language: z.enum(LOCALES) })] as const;
