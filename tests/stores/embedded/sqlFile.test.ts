import { sqlFile } from '../../../stores/embedded/sqlFile.ts';

describe('sqlFile', () => {
  it('gives a statement by its name', () => {
    expect(sqlFile('health')('mark')).toMatch(/^UPDATE counter/);
  });

  it('fails on a name that is not there', () => {
    expect(() => sqlFile('health')('marc')).toThrow('health.sql has no statement "marc"');
  });
});
