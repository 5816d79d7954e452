import { HandrailError } from '../../../core/errors.ts';
import { DAY } from '../../../core/time.ts';
import { guardModel } from '../../../knowledge/models/guardedModel.ts';
import { scriptedModel } from '../../../knowledge/models/scriptedModel.ts';

const prompt = { system: '', user: 'x'.repeat(100), schema: { name: 'x', schema: {} } };
const options = { maxTokens: 10 };

describe('a guarded model', () => {
  it('is left alone for a while after it failed several times', async () => {
    let now = 0;
    const inner = scriptedModel(new Error('1'), new Error('2'), 'well again');
    const model = guardModel(inner, { tokensPerDay: 1e6, clock: () => now, faults: 2, pause: 1_000 });
    await expect(model.complete(prompt, options)).rejects.toThrow('1');
    await expect(model.complete(prompt, options)).rejects.toThrow('2');
    await expect(model.complete(prompt, options)).rejects.toThrow(/paused/);
    expect(inner.asked).toHaveLength(2);
    now = 1_000;
    await expect(model.complete(prompt, options)).resolves.toBe('well again');
  });

  it('is paused for nobody by answers that were cut off, however many', async () => {
    const cut = () => new HandrailError('model.cut', 'cut off');
    const inner = scriptedModel(cut(), new Error('1'), cut(), cut(), 'well');
    const model = guardModel(inner, { tokensPerDay: 1e6, clock: () => 0, faults: 2, pause: 1_000 });
    for (let asked = 0; asked < 4; asked += 1) await expect(model.complete(prompt, options)).rejects.toThrow();
    await expect(model.complete(prompt, options)).resolves.toBe('well');
  });

  it('is paused for nobody by prompts that the endpoint takes from nobody, however many', async () => {
    const filtered = () => new HandrailError('model.refused', 'status 400');
    const inner = scriptedModel(filtered(), filtered(), filtered(), 'well');
    const model = guardModel(inner, { tokensPerDay: 1e6, clock: () => 0, faults: 2, pause: 1_000 });
    for (let asked = 0; asked < 3; asked += 1) await expect(model.complete(prompt, options)).rejects.toThrow('400');
    await expect(model.complete(prompt, options)).resolves.toBe('well');
  });

  it('is paused for the one conversation that met all faults in a row, and for all where several met them', async () => {
    let now = 0;
    const fault = () => new Error('hangs');
    const inner = scriptedModel(fault(), fault(), 'well', fault(), fault(), 'well again');
    const model = guardModel(inner, { tokensPerDay: 1e6, clock: () => now, faults: 2, pause: 1_000 });
    const ask = (asker: string) => model.complete(prompt, { ...options, asker });
    for (let asked = 0; asked < 2; asked += 1) await expect(ask('one')).rejects.toThrow('hangs');
    await expect(ask('one')).rejects.toThrow(/paused/);
    await expect(ask('other')).resolves.toBe('well');
    for (const who of ['other', 'third']) await expect(ask(who)).rejects.toThrow('hangs');
    await expect(ask('fourth')).rejects.toThrow(/paused/);
    now = 1_000;
    await expect(ask('one')).resolves.toBe('well again');
  });

  it('is not asked when the budget of the day is spent, and is asked again the next day', async () => {
    let now = 0;
    const model = guardModel(scriptedModel('a', 'b', 'c'), {
      tokensPerDay: 60,
      clock: () => now,
      faults: 3,
      pause: 1_000,
    });
    await model.complete(prompt, options);
    await model.complete(prompt, options);
    await expect(model.complete(prompt, options)).rejects.toThrow(/budget/);
    now = DAY;
    await expect(model.complete(prompt, options)).resolves.toBe('c');
  });
});
