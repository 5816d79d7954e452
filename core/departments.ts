/** The departments a case can be routed to. Names are phrases (`languages/`), training and hours are data. */
export const DEPARTMENTS = [
  'transfers',
  'destination',
  'recovery',
  'security',
  'tokens',
  'swaps',
  'buying',
  'app',
  'privacy',
] as const;
export type DepartmentId = (typeof DEPARTMENTS)[number];

export function isDepartment(value: unknown): value is DepartmentId {
  return DEPARTMENTS.some((department) => department === value);
}
