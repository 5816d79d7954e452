import type { EditorExample } from '../../core/protocols/editorProtocol.ts';
import type { LiveLibrary } from '../ports.ts';

/** What a desk knows: the articles that readers see, and the sentences that its editors gave to departments. */
export interface Content {
  readonly library: LiveLibrary;
  readonly examples: readonly Pick<EditorExample, 'text' | 'language' | 'label'>[];
}
