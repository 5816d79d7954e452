import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Product, startProduct } from '../../support/products/product.ts';

const ROOT = join(__dirname, '..', '..', '..');
const Rules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Handrail[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[smh]$/)
            .optional(),
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

/** What of an expression is of one kind in the grammar of Prometheus itself. */
function partsOf(expr: string, kind: string): string[] {
  const parts: string[] = [];
  promql.parse(expr).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) parts.push(`error at ${from}`);
      else if (type.name === kind) parts.push(expr.slice(from, to));
    },
  });
  return parts;
}

it('is written as Prometheus reads it', () => {
  const errors = rules.map(({ alert, expr }) => [alert, partsOf(expr, 'none')]);
  expect(errors).toEqual(rules.map(({ alert }) => [alert, []]));
  expect(partsOf('sum(rate(x[5m]) > 0', 'none')).not.toEqual([]);
});

it('asks only for figures that the product has', async () => {
  const figures = await (await fetch(`${product.origin}/metrics`)).text();
  const asked = new Set(
    rules.flatMap(({ expr }) => partsOf(expr, 'VectorSelector')).map((one) => /^\w+/.exec(one)?.[0]),
  );
  expect(asked.size).toBeGreaterThan(15);
  const kinds = [...figures.matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  const known = kinds.flatMap(([, name, kind]) =>
    kind === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  expect([...asked].filter((name) => !known.includes(name))).toEqual([]);
});

it('waits for events of the log that the code writes, and for passes that it runs', async () => {
  const wanted = rules.flatMap(({ expr }) => [...expr.matchAll(/event="([^"]+)"/g)].map(([, event = '']) => event));
  const code = execFileSync('git', ['grep', '-hoE', "log\\.(info|warn|error)\\('[A-Za-z.]+'"], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((event) => !code.includes(`'${event}'`))).toEqual([]);
  const passes = /pass=~"([^"]+)"/.exec(rules.map(({ expr }) => expr).join('\n'))?.[1]?.split('|') ?? [];
  const figures = await (await fetch(`${product.origin}/metrics`)).text();
  expect(passes.filter((pass) => !figures.includes(`handrail_pass_age_seconds{pass="${pass}"}`))).toEqual([]);
});

it('leads from every alert to a runbook that names it', () => {
  for (const { alert, annotations } of rules) {
    const file = join(ROOT, annotations.runbook_url);
    expect([alert, existsSync(file)]).toEqual([alert, true]);
    expect(readFileSync(file, 'utf8')).toContain(`\`${alert}\``);
  }
});

it('lists every alert and every runbook on one page', () => {
  const folder = join(ROOT, 'docs', 'runbooks');
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(rules.filter(({ alert }) => !page.includes(`\`${alert}\``))).toEqual([]);
  const files = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(files.filter((name) => !page.includes(`](${name})`))).toEqual([]);
});

it('says in every runbook of an alert what users notice and what to do', () => {
  for (const file of new Set(rules.map(({ annotations }) => annotations.runbook_url))) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect([file, /\*\*What users notice\.\*\*/.test(text), /\*\*What to do|\| what to do \|/.test(text)]).toEqual([
      file,
      true,
      true,
    ]);
  }
});
