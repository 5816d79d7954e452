import type { NetworksHealth } from '../../../core/chain/networkHealth.ts';
import type { DepartmentId } from '../../../core/departments.ts';
import type { Language, Locale } from '../../../core/language.ts';
import type {
  ChainLook,
  DeskCase,
  DeskFigures,
  DeskQueue,
  DeskShift,
  QueueChanges,
} from '../../../core/protocols/deskProtocol.ts';
import type { Ask } from '../../shared/staff/asked.ts';

/** `/desk` over HTTP, one function per route. */
export function createDeskApi(ask: Ask) {
  const act = <T = unknown>(id: string, name: string, body: unknown = {}) =>
    ask<T>('POST', `/desk/conversations/${encodeURIComponent(id)}/${name}`, body);
  return {
    queue: (marks: readonly string[]) =>
      ask<DeskQueue | QueueChanges>('GET', `/desk/queue${marks.length > 0 ? `?after=${marks.join(',')}` : ''}`),
    figures: () => ask<DeskFigures>('GET', '/desk/figures'),
    networks: () => ask<NetworksHealth>('GET', '/desk/networks'),
    hours: () => ask<DeskShift>('GET', '/help/shift'),
    open: (id: string, after: number) =>
      ask<DeskCase>('GET', `/desk/conversations/${encodeURIComponent(id)}?after=${after}`),
    claim: (id: string) => act(id, 'claim'),
    say: (id: string, text: string, clientId: string) => act<{ seq: number }>(id, 'say', { text, clientId }),
    note: (id: string, text: string, clientId: string) => act<{ seq: number }>(id, 'note', { text, clientId }),
    transfer: (id: string, department: DepartmentId) => act(id, 'transfer', { department }),
    reassign: (id: string, to: string) => act(id, 'reassign', { to }),
    returnToBot: (id: string, article: string | null) => act(id, 'return', article === null ? {} : { article }),
    undo: (id: string) => act(id, 'undo'),
    close: (id: string, resolution: 'agent' | 'none') => act(id, 'close', { resolution }),
    lookUp: (id: string) => act(id, 'lookup'),
    lookAtChain: (id: string, text: string, language: Locale) => act<ChainLook>(id, 'chain', { text, language }),
    typing: (id: string) => act(id, 'typing'),
    setLanguages: (id: string, languages: readonly Language[]) =>
      ask('POST', `/desk/staff/${encodeURIComponent(id)}/languages`, { languages }),
    shift: (on: boolean) => ask<{ onShift: boolean }>('POST', '/desk/shift', { on }),
  };
}

export type DeskApi = ReturnType<typeof createDeskApi>;
