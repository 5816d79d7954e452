import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `sample` once per leaf with `mark` in its place, and once per object in it with one field more that holds `mark`. */
export function withEachField(sample: unknown, mark: string): { readonly field: string; readonly body: unknown }[] {
  if (Array.isArray(sample)) {
    return sample.flatMap((one, place) =>
      withEachField(one, mark).map(({ field, body }) => ({
        field: `${place}.${field}`,
        body: sample.map((other, at) => (at === place ? body : other)),
      })),
    );
  }
  if (typeof sample !== 'object' || sample === null) return [{ field: '', body: mark }];
  return [
    ...Object.entries(sample).flatMap(([name, value]) =>
      withEachField(value, mark).map(({ field, body }) => ({
        field: `${name}.${field}`,
        body: { ...sample, [name]: body },
      })),
    ),
    { field: 'another', body: { ...sample, another: mark } },
    { field: 'name of a field', body: { ...sample, [mark]: 1 } },
  ];
}

/** Names of fields that some schema of the doors asks for, as the sources spell them. */
export function fieldsOfDoors(): string[] {
  const root = join(__dirname, '../../..');
  const sources = ['app/http', 'bots', 'dialogs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const names = sources.flatMap((source) => [
    ...source.matchAll(/(\w+): (?:z\b|id\b|cleaned|party|shortText|Text\b)/g),
  ]);
  return [...new Set(names.map(([, name]) => name ?? ''))];
}
