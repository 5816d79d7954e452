import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../../stores/redis/library.ts';

const FOLDER = join(__dirname, '../../../stores/redis/commands');
const files = readdirSync(FOLDER);

describe('the Redis library', () => {
  it.each(files)('%s says what it does, and lists KEYS, ARGV and results', (file) => {
    const lua = readFileSync(join(FOLDER, file), 'utf8');
    expect(lua).toMatch(/^-- [A-Z][\s\S]*^-- KEYS: [\s\S]*^-- ARGV: [\s\S]*^-- Returns: /m);
    expect(lua).toContain(`command('${file.replace('.lua', '')}', function`);
  });

  it('has a name that changes with its text, so that two releases can run side by side', () => {
    const library = readLibrary();
    const version = /^#!lua name=handrail_([0-9a-f]{8})\n/.exec(library.source)?.[1];
    expect(library.functionName('turn_begin')).toBe(`turn_begin_${version}`);
    expect(readLibrary().source).toBe(library.source);
  });
});
