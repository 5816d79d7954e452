import type { HoldPhrases } from './holdPhrases.ts';

export const holds: HoldPhrases = {
  reasons: {
    court: 'a court order',
    regulator: 'a request by an authority',
    dispute: 'a legal dispute',
    investigation: 'an investigation of fraud',
  },
  placed: (reason, until) =>
    `This conversation is under a legal hold: ${reason}. We have to keep it until ${until} at the latest, and it is not deleted before. Support staff cannot read it after its usual time; to hand it out then takes two people. You can see the hold, and that, under “My data”.`,
  lifted: (deletedBy) => `The legal hold on this conversation has ended. It is deleted by ${deletedBy}.`,
  notErased: (until) =>
    `This chat has ended. It is under a legal hold, so we have to keep it until ${until} at the latest. It is deleted as soon as the hold ends.`,
};
