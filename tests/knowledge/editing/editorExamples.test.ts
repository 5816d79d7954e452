import type { EditorExample } from '../../../core/protocols/editorProtocol.ts';
import { openEditorExamples } from '../../../knowledge/editing/editorExamples.ts';
import { memoryDocuments, memorySignals } from '../../support/stores/memoryDocuments.ts';

it('tells every process of a sentence that one of them was taught, and of one that was taken away', async () => {
  const [documents, signals] = [memoryDocuments(), memorySignals()];
  const heard: string[][] = [[], []];
  const open = (process: number) =>
    openEditorExamples({
      documents,
      signals,
      clock: () => 7,
      onChange: (sentences: readonly EditorExample[]) => {
        heard[process] = sentences.map(({ text, label }) => `${text}: ${label}`);
      },
    });
  const [one, two] = [open(0), open(1)];
  await one.add([{ text: 'it wants my thumb', language: 'en', label: 'app' }], 'mari');
  await one.add([{ text: 'it wants my thumb', language: 'en', label: 'security' }], 'jun');
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual([['it wants my thumb: security'], ['it wants my thumb: security']]);
  const [sentence] = await two.list();
  expect(sentence).toMatchObject({ language: 'en', at: 7, by: 'jun' });
  expect(await two.remove(sentence?.id ?? '')).toBe(true);
  expect(await two.remove(sentence?.id ?? '')).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual([[], []]);
  one.close();
  two.close();
});

it('finds what a process without a wire to it was taught', async () => {
  const documents = memoryDocuments();
  const open = (onChange: (sentences: readonly EditorExample[]) => void) =>
    openEditorExamples({ documents, signals: memorySignals(), clock: () => 7, onChange, pollEvery: 5 });
  let hear: (text: string) => void = () => {};
  const heard = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const [teacher, listener] = [open(() => {}), open(([first]) => first && hear(first.text))];
  await teacher.add([{ text: 'it wants my thumb', language: 'en', label: 'app' }], 'mari');
  expect(await heard).toBe('it wants my thumb');
  listener.close();
  teacher.close();
});
