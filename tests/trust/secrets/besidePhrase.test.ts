import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import { besidePhrase } from '../../../trust/secrets/besidePhrase.ts';

describe('what a text says beside a phrase', () => {
  it.each(['english', 'korean', 'czech'])('holds no word of one (%s)', (list) => {
    const phrase = freshPhrase(PHRASE_LISTS[list] ?? [], 24);
    const said = besidePhrase(`I want to die: ${phrase.join(' ')}. Give it to my son`);
    expect(said.replaceAll(/\s+/g, ' ')).toBe('I want to die: . Give it to my son');
  });

  it.each(['I want to end my life tonight', '죽고 싶어요, 더는 못 버티겠어요', 'もう死にたいです', '我不想活了'])(
    'is all of it where there is none: %s',
    (text) => {
      expect(besidePhrase(text)).toBe(text);
    },
  );
});
