import { areCentroids, hashOf, learnCentroids, likeCentroids } from '../../../text/learning/centroids.ts';

const hashes = (text: string) => Uint32Array.from(new Set(text.split(' ')), hashOf);

/** The class of each text is its place in the list. */
function learnt(classes: readonly (readonly string[])[]) {
  const texts = classes.flatMap((own, target) => own.map((text) => ({ text: hashes(text), target })));
  const steps = learnCentroids(
    texts.map(({ text }) => text),
    texts.map(({ target }) => target),
    classes.length,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const CLASSES = [
  ['fee too high', 'why is the fee high', 'high fee today'],
  ['lost my phone', 'phone lost', 'the phone is lost'],
  [],
];

it('tells of which class a text is typical', () => {
  const centroids = learnt(CLASSES);
  const like = likeCentroids(hashes('my phone got lost'), centroids, CLASSES.length);
  expect(like[1]).toBeGreaterThan(0.5);
  expect(like[0]).toBeLessThan(0.1);
  expect(like[2]).toBe(0);
});

it('knows no term of fewer than three texts', () => {
  const like = likeCentroids(hashes('today'), learnt(CLASSES), CLASSES.length);
  expect([...like]).toEqual([0, 0, 0]);
});

it('takes a rare term for more than one that everybody uses', () => {
  const centroids = learnt([
    ['coin fee', 'coin fee', 'coin fee'],
    ['coin phone', 'coin phone', 'coin phone'],
    ['coin swap', 'coin swap', 'coin swap'],
  ]);
  const [fee = 0, phone = 0] = likeCentroids(hashes('coin fee'), centroids, 3);
  expect(fee).toBeGreaterThan(0.9);
  expect(phone).toBeLessThan(0.3);
});

it('knows whether what was kept is whole', () => {
  const centroids = learnt(CLASSES);
  expect(areCentroids(centroids)).toBe(true);
  expect(areCentroids({ ...centroids, shares: centroids.shares.slice(1) })).toBe(false);
  expect(areCentroids({ ...centroids, starts: centroids.starts.slice(1) })).toBe(false);
});
