/**
 * Rejects while the desk cannot be reached. Asked before code is fetched for the second time, or by a choice: a browser remembers
 * for the life of a page that a module failed, and never tries it again.
 */
export async function reachable(): Promise<void> {
  if (!navigator.onLine) throw new Error('There is no connection');
  await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' });
}
