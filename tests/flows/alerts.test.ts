import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Product, startProduct } from '../support/product.ts';

const ROOT = join(__dirname, '..', '..');
const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Handrail[A-Za-z]+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+[smh]$/),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string(), runbook_url: z.string() }),
        }),
      ),
    }),
  ),
});

const { groups } = Rules.parse(parse(readFileSync(join(ROOT, 'deploy', 'alerts.yaml'), 'utf8')));
const rules = groups.flatMap(({ rules }) => rules);
let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it('asks only for figures that the product has', async () => {
  const figures = await (await fetch(`${product.origin}/metrics`)).text();
  const asked = new Set(rules.flatMap(({ expr }) => expr.match(/\bhandrail_\w+/g) ?? []));
  expect(asked.size).toBeGreaterThan(0);
  for (const name of asked) expect(figures).toMatch(new RegExp(`^${name}[ {]`, 'm'));
});

it('leads from every alert to a runbook that names it', () => {
  for (const { alert, annotations } of rules) {
    const file = join(ROOT, annotations.runbook_url);
    expect([alert, existsSync(file)]).toEqual([alert, true]);
    expect(readFileSync(file, 'utf8')).toContain(`\`${alert}\``);
  }
});
