import type { RatingPhrases } from './ratingPhrases.ts';

export const rating: RatingPhrases = {
  scores: ['Very bad', 'Bad', 'Middling', 'Good', 'Very good'],
  words: [
    ['one', 'one star', 'terrible', 'awful', 'horrible', 'useless', 'worst'],
    ['two', 'two stars', 'poor', 'not good', 'not helpful', 'unhelpful'],
    ['three', 'three stars', 'so so', 'so-so', 'average', 'mediocre', 'ok', 'okay', 'fine', 'not bad'],
    ['four', 'four stars', 'it was good', 'helpful', 'nice', 'well'],
    ['five', 'five stars', 'great', 'excellent', 'perfect', 'amazing', 'awesome', 'very helpful', 'super'],
  ],
  units: ['star', 'stars', 'point', 'points', 'out of 5', 'of 5'],
  skip: 'Skip',
  skipped: 'All right. Thank you for writing to us.',
  more: 'Add a sentence',
  moreAsk: 'Please write it now, in one message. It is kept as long as this chat and then deleted with it.',
  noted: 'Thank you, it is noted. It is deleted with this chat.',
  chatEnded:
    'This chat has ended, so your message was not kept. To begin a new one, choose “Start a new chat”, or close this window and open the chat again.',
};
