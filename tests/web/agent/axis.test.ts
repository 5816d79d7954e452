import { axisStep } from '../../../web/agent/overview/axisStep.ts';

it('gives a chart two lines with round names, and never cuts off its highest bar', () => {
  expect([0, 1, 4, 5, 10, 11, 20, 21, 41, 101, 2_001].map(axisStep)).toEqual([
    2, 2, 2, 5, 5, 10, 10, 20, 50, 100, 2_000,
  ]);
});
