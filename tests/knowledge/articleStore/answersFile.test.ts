import { filesOf, placeOf, sourceOfFiles } from '../../../core/markdown/articleSource.ts';
import { readAnswers } from '../../../knowledge/articleStore/answersFile.ts';
import { asSingleFile, fromSingleFile } from '../../../knowledge/articleStore/singleFile.ts';
import { articleText } from '../../support/texts/articleText.ts';

const GAS = `answers:
  - id: add-gas
    kind: mayI
    needs: { phrase: exposed, wallet: [MetaMask, Rabby] }
    text: |
      **No.** It may be taken at once.
    claims: []
    asked:
      - may I put in some ETH for gas
      - top it up first?
      - should I send a fee
`;
const yaml = (answers: string) => `questions:\n  - my phrase was seen\n${answers}`;
const refusals = (source: string) => {
  const read = readAnswers(source, ['steps']);
  return read.kind === 'invalid' ? read.problems : [];
};

describe('what is asked of an article', () => {
  it('is read with the facts that a short answer needs, each as the values of which one will do', () => {
    expect(readAnswers(yaml(GAS), ['steps'])).toEqual({
      kind: 'ok',
      asked: {
        questions: ['my phrase was seen'],
        answers: [
          {
            id: 'add-gas',
            kind: 'mayI',
            needs: { phrase: ['exposed'], wallet: ['MetaMask', 'Rabby'] },
            text: '**No.** It may be taken at once.',
            claims: [],
            asked: ['may I put in some ETH for gas', 'top it up first?', 'should I send a fee'],
          },
        ],
      },
    });
    expect(readAnswers(yaml(''), [])).toMatchObject({ kind: 'ok', asked: { answers: [] } });
  });

  it.each<[string, string, number]>([
    ['a kind that does not exist', GAS.replace('mayI', 'maybe'), 5],
    ['a fact that does not exist', GAS.replace('phrase: exposed', 'mood: low'), 6],
    ['a value that a fact does not have', GAS.replace('exposed', 'seen'), 6],
    ['a claim that does not exist', GAS.replace('claims: []', 'claims: [safe]'), 9],
    ['fewer than three ways to ask', GAS.replace('      - top it up first?\n', ''), 11],
    ['HTML', GAS.replace('**No.**', '<b>No.</b>'), 7],
    ['a plain http link', GAS.replace('**No.**', '[No](http://example.org)'), 7],
    ['a link in a question', GAS.replace('top it up first?', 'top [it](https://wallet.example) up?'), 12],
    ['the name of a section', GAS.replace('add-gas', 'steps'), 4],
    ['the name of the short answer of the article', GAS.replace('add-gas', 'lead'), 4],
    ['two of one name', GAS + GAS.replace('answers:\n', ''), 14],
    ['another key', GAS.replace('claims: []', 'tone: calm'), 4],
    ['what is no YAML', GAS.replace('asked:', 'asked: ['), 11],
  ])('is refused with the line: %s', (_name, answers, line) => {
    expect(refusals(yaml(answers))[0]).toMatchObject({ line, reason: expect.stringMatching(/./) });
  });

  it('is refused when it is too long to be compared, in a moment', () => {
    expect(refusals(`a: 1\n${'k: 1\n'.repeat(40_000)}`)[0]?.reason).toContain('is longer than');
  });
});

describe('the two files of an article as one source', () => {
  it.each([
    ['text\n', 'questions: []\n'],
    ['text', ''],
    ['te\r\nxt\r\n', 'questions: []\r\n'],
    ['text\n\n\n', 'questions: []'],
    ['text\n', null],
  ])('come back byte for byte: %j %j', (markdown, answers) => {
    expect(filesOf(sourceOfFiles({ markdown, answers }))).toEqual({ markdown, answers });
  });

  it('tell where a line of it stands', () => {
    const source = sourceOfFiles({ markdown: 'a\nb\n', answers: 'c\nd\n' });
    const lineOf = (text: string) => source.split('\n').indexOf(text) + 1;
    expect(placeOf(source, lineOf('b'))).toEqual({ ending: '.md', line: 2 });
    expect(placeOf(source, lineOf('d'))).toEqual({ ending: '.answers.yaml', line: 2 });
  });
});

describe('an article of one file', () => {
  const source = articleText({ questions: ['one', 'two: # 2'] }).replace('two: # 2', '"two: # 2"');
  const single = asSingleFile(filesOf(source));

  it('becomes two, and is known again', () => {
    expect(single).toContain('sources: []\nquestions:\n  - one\n  - "two: # 2"\n---\n');
    expect(fromSingleFile(single)).toBe(source);
    expect(fromSingleFile(source)).toBe(source);
  });

  it('may have had its questions anywhere, and unindented', () => {
    const first = single
      .replace('questions:\n  - one\n  - "two: # 2"\n', '')
      .replace('id:', 'questions:\n- one\n\n- two\nid:');
    expect(filesOf(fromSingleFile(first))).toEqual({
      markdown: filesOf(source).markdown,
      answers: 'questions:\n- one\n\n- two\n',
    });
  });

  it('stays as it is when it is something else', () => {
    for (const text of ['', 'no front matter\nquestions:\n', '---\nid: x\n---\nquestions:\n'])
      expect(fromSingleFile(text)).toBe(text);
  });
});
