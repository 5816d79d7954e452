import { type RecordsParts, recordsRoutes } from '../../../../app/http/staff/recordsRoutes.ts';
import type { StaffParts } from '../../../../app/http/staff/staffRoutes.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';
import type { StaffRole } from '../../../../core/protocols/deskProtocol.ts';

/** Records in which nothing is found, asked by somebody of that role; `kept`: what was taken of which limit. */
function records(role: StaffRole, wait = 0) {
  const kept: string[] = [];
  const staff = {
    cookie: { current: async () => ({ staff: { id: 'one', role }, provenAt: 0, enrols: false }) },
    take: async (what: string, key: string) => {
      if (what !== 'records') return 0;
      kept.push(key);
      return wait;
    },
    clock: () => 0,
  } as unknown as StaffParts; // what these routes ask of them
  const gone = async () => ({ kind: 'refused', reason: 'gone' });
  const parts = {
    holds: { place: gone, lift: gone, agree: gone },
    conversations: { read: async () => null },
    erase: async () => null,
    clock: () => 0,
  } as unknown as RecordsParts; // what they come to where nothing is found
  const call = async (method: string, path: string) => {
    const route = recordsRoutes(parts, staff).find((one) => one.method === method && one.path === path);
    const request = { origin: 'https://desk', headers: { 'sec-fetch-site': 'same-origin' }, params: { id: 'x' } };
    return (await route?.handle(request as unknown as HttpRequest))?.status;
  };
  return { kept, call };
}

describe('what is kept for good of an act on records', () => {
  it.each<[StaffRole, string, string]>([
    ['auditor', 'DELETE', '/desk/records/:id/hold'],
    ['auditor', 'POST', '/desk/records/:id/hold/agreement'],
    ['auditor', 'DELETE', '/desk/records/:id/hold/agreement'],
    ['admin', 'POST', '/desk/records/:id/export'],
  ])('is bounded by member of staff: %s, %s %s', async (role, method, path) => {
    const free = records(role);
    expect(await free.call(method, path)).toBe(404);
    expect(free.kept).toEqual(['one']);
    const full = records(role, 1_000);
    expect(await full.call(method, path)).toBe(429);
  });

  it('bounds nobody who looks or erases', async () => {
    const { call, kept } = records('admin', 1_000);
    expect(await call('GET', '/desk/records/:id')).toBe(404);
    expect(await call('POST', '/desk/records/:id/erase')).toBe(404);
    expect(kept).toEqual([]);
  });

  it('bounds nobody whose role does not include it', async () => {
    const { call, kept } = records('agent', 1_000);
    expect(await call('POST', '/desk/records/:id/export')).toBe(403);
    expect(kept).toEqual([]);
  });
});
