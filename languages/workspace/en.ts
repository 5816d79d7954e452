import type { GapKind } from '../../core/protocols/editorProtocol.ts';

/** Words of `/editor` beside those of the staff pages: gaps, translations, versions, known questions. */
export const en = {
  places: { articles: 'Articles', gaps: 'Not answered' },

  newArticle: 'New article',
  newTitle: 'Begin a new article',
  newText: 'It stays a draft until you publish it.',
  newId: 'Id, in small Latin letters, digits and dashes',
  badId: 'Use small Latin letters, digits and single dashes, like send-pending.',
  takenId: 'There is an article with this id already.',
  begin: 'Begin',
  template: {
    title: 'Title',
    lead: '**The short answer.** What it means.',
    steps: 'What to do',
    step: 'First step.',
    never: 'What not to do',
    neverItem: 'Never tell anybody your recovery phrase.',
  },

  gaps: {
    intro: 'What people asked in the last 30 days and did not get answered. Counts hold nobody’s words.',
    kinds: {
      notKnown: 'No answer',
      unsure: 'Only a choice',
      notHelped: 'Did not help',
      misrouted: 'Moved by an agent',
    } satisfies Record<GapKind, string>,
    what: 'What happened',
    topic: 'Topic',
    times: 'Times',
    last: 'Last',
    anyTopic: 'Not recognised',
    none: 'Nothing is missing',
    noneText: 'Every question of the last 30 days was answered.',
    said: 'In their own words',
    saidText:
      'Only from people who agreed, and only until their conversation is deleted. Addresses, numbers and mailboxes are masked.',
    saidNone: 'Nothing can be read at the moment.',
    addTo: (title: string) => `Add to “${title}”`,
    write: 'Write an article',
    teach: (department: string) => `Teach: belongs to ${department}`,
    taught: 'Routing learns from it now.',
    personal: 'Not kept: a training sentence must hold no address, number or secret. Write it in general words.',
    tooMany: 'Not kept: there are too many training sentences. Remove some first.',
    sentence: 'Training sentence',
    sentences: 'Training sentences added here',
    sentencesNone: 'None yet. When an agent moves a case to another department, its question appears above.',
    remove: 'Remove',
    added: 'Added to the text. Read it, then save.',
  },

  losses: 'Red, as whoever does it surely loses coins or words',
  behind: (count: number) => `${count} behind`,
  behindFilter: 'Behind English',
  english: 'English',
  sourceFresh: 'This translation follows the English text in everything.',
  sourceBehind: (count: number) =>
    count === 1
      ? 'One part of the English text has changed since.'
      : `${count} parts of the English text have changed since.`,
  sourceNone: 'Nothing English is live.',
  parts: { title: 'Title', lead: 'Short answer' },
  inStep: 'Nothing to change here',
  inStepDone: 'This translation counts as up to date.',
  sourceWhole: 'The whole English text',

  fileConflict: {
    tag: 'file changed',
    published:
      'The file of this article has changed since the edited version went live, so readers see the file. The edited version is kept.',
    draft:
      'The file of this article has changed since this draft was begun. Publishing the draft replaces what the file says now.',
    takeUp: 'Take up the edited version',
  },

  versions: {
    compare: 'Compare',
    hide: 'Hide comparison',
    shipped: 'Text from the files',
    shippedNow: 'The text from the files is what you see.',
    same: 'The same as the text on the left.',
    gone: 'This text is no longer kept.',
    formerStaff: 'former member of staff',
    commandLine: 'command line',
    removed: 'removed',
    addedText: 'added',
    differs: 'What differs',
  },

  questions: {
    title: 'Known questions',
    run: 'Ask the known questions',
    running: 'Asking them with and without the draft. This takes a few seconds.',
    none: 'No known question asks for this article.',
    pass: (good: number, all: number) => `${good} of ${all} known questions are answered as wanted.`,
    better: 'better with the draft',
    worse: 'worse with the draft',
    good: 'as wanted',
    bad: 'not as wanted',
    finds: (articles: string) => `finds ${articles}`,
    findsNothing: 'finds nothing',
    worseTitle: 'Known questions get worse',
    worseText: (count: number) =>
      count === 1
        ? 'One known question is answered worse with this text than without it.'
        : `${count} known questions are answered worse with this text than without it.`,
    unaskedTitle: 'The known questions were not asked',
    unaskedText:
      'The desk did not answer in time, so it is not known whether this text makes any of them worse. Cancel and try again, or publish without this check.',
    publishAnyway: 'Publish anyway',
  },

  score: {
    title: 'Why',
    article: 'Article',
    words: 'Words',
    meaning: 'Meaning',
  },

  needsReviewer: 'High risk: somebody other than the author has to approve it before it goes live.',
  riskReasons: {
    dont: 'It takes away or changes a “don’t” that readers have now.',
    secret: 'A new line names a recovery phrase, key, password or code.',
    desk: 'A new line says what readers do with the people of this desk.',
    order: 'A new line has readers do something that thieves ask for, or leads to another site.',
    asked:
      'A new question asks for what nobody may say here, names a secret or somebody who is to be followed, or leads to a yes.',
    claim: 'A new line may claim something that nobody has checked.',
    answer: 'What guards readers now is gone, changed or given to another question.',
    sentence: 'It says a new sentence that is more than a correction or the way to a menu already named here.',
    steps: 'Steps are gone, changed or in another order.',
    filed: 'It is filed under another department, or is not looked at again for more than a year longer.',
    long: 'It has more than 400 new lines.',
  },
  goToLine: (line: number) => `Go to line ${line}`,

  recall: {
    reason: 'Why (kept in the history)',
    oneText: (name: string) =>
      `Readers and the bot lose the ${name} text at once. People may still be shown another language instead: if what it says is wrong, recall all languages.`,
    allText: (names: string) => `Readers and the bot lose it at once in: ${names}.`,
    reached: (count: number) =>
      count === 0
        ? 'No conversation that is still kept was given it.'
        : count === 1
          ? 'One conversation that is still kept was given it.'
          : `${count} conversations that are still kept were given it.`,
    conversations: 'Conversations that were given it',
    close: 'Close',
  },
};
