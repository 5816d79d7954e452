import type { NetworkCheck } from '../../../chains/watch/networkHealth.ts';
import { problem, type Route } from '../../../core/net/http.ts';
import { asStaff, type StaffParts } from '../staff/staffRoutes.ts';

/** What the desk can see, for whoever is answerable for it. */
export function networkRoutes(check: Pick<NetworkCheck, 'latest'>, staff: StaffParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/desk/networks',
      handle: (request) =>
        asStaff(staff, request, ['supervisor'], async () => {
          const found = check.latest();
          return found ? { status: 200, body: found } : problem(503, 'NotYet', 'The first look is under way.');
        }),
    },
  ];
}
