import type { ReportPhrases } from './reportPhrases.ts';

export const report: ReportPhrases = {
  typed: [
    'Report this agent',
    'Report the agent',
    'Report agent',
    'Report this person',
    'Report this member of staff',
    'Report staff',
    'I want to report this agent',
  ],
  how: 'Should it happen all the same, write “Report this agent”.',
  taken:
    'Reported. That member of staff can no longer read or write in this chat, and another person will read it. Until then I, the bot, answer you.\n\nPlease send nothing, and do nothing that was asked of you. If you have done it already, say only that you have.',
  shutOut:
    'Reported. That member of staff can no longer open this chat. Please send nothing, and do nothing that was asked of you.',
  goesOn: 'The person who is here now goes on.',
  isOver: 'This chat has ended; you can start a new one at any time.',
  again: 'You have reported this member of staff already. They can no longer open this chat.',
  nobody:
    'No member of staff has been in this chat, so nobody was reported. Whoever writes to you elsewhere is not from here: send them nothing.',
};
