import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationId } from '../../../core/ids.ts';
import { newId } from '../../../core/ids.ts';
import { OpenKeys } from '../../../trust/keys/openKeys.ts';
import { openVault, vaultOver } from '../../../trust/keys/vault.ts';
import type { Place, Sealed, WrappedKey } from '../../../trust/ports.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'vault-')), 'keys');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const conversation = () => newId<ConversationId>();
const at = (id: ConversationId, seq = 1, kind: Place['kind'] = 'entry'): Place => ({ conversation: id, seq, kind });

describe('the vault', () => {
  it('opens what it sealed, also after a restart', async () => {
    const id = conversation();
    const first = await openVault(folder);
    const key = first.newKey(id);
    const sealed = first.seal(key, at(id), 'どこに消えたの？ 🦊');
    expect((await openVault(folder)).open(key, at(id), sealed)).toBe('どこに消えたの？ 🦊');
  });

  it('keeps no plaintext in the sealed bytes and never seals alike twice', async () => {
    const id = conversation();
    const vault = await openVault(folder);
    const key = vault.newKey(id);
    const sealed = vault.seal(key, at(id), 'canary canary canary');
    expect(Buffer.from(sealed).includes('canary')).toBe(false);
    expect(vault.seal(key, at(id), 'canary canary canary')).not.toEqual(sealed);
  });

  it('uses no nonce twice, however many it draws at once', async () => {
    const id = conversation();
    const vault = await openVault(folder);
    const key = vault.newKey(id);
    const sealed = Array.from({ length: 2_000 }, (_, n) => Buffer.from(vault.seal(key, at(id, n), 'alike')));
    expect(new Set(sealed.map((bytes) => bytes.toString('hex', 1, 13))).size).toBe(2_000);
    expect(vault.open(key, at(id, 7), (sealed[7] ?? Buffer.alloc(0)) as Uint8Array as Sealed)).toBe('alike');
  });

  it('does not open bytes that were moved to another sequence number, kind or conversation', async () => {
    const [id, other] = [conversation(), conversation()];
    const vault = await openVault(folder);
    const key = vault.newKey(id);
    const sealed = vault.seal(key, at(id), 'hello');
    const unreadable = expect.objectContaining({ code: 'vault.unreadable' });
    expect(() => vault.open(key, at(id, 2), sealed)).toThrow(unreadable);
    expect(() => vault.open(key, at(id, 1, 'state'), sealed)).toThrow(unreadable);
    expect(() => vault.open(key, at(other), sealed)).toThrow(unreadable);
    expect(() => vault.open(vault.newKey(id), at(id), sealed)).toThrow(unreadable);
  });

  it('notices any changed byte, in the sealed bytes and in the wrapped key', async () => {
    const id = conversation();
    const key = (await openVault(folder)).newKey(id);
    const sealed = (await openVault(folder)).seal(key, at(id), 'hello');
    const vault = await openVault(folder);
    for (const index of sealed.keys()) {
      const changed = Uint8Array.from(sealed, (byte, i) => (i === index ? byte ^ 1 : byte)) as Sealed;
      expect(() => vault.open(key, at(id), changed)).toThrow(expect.objectContaining({ code: 'vault.unreadable' }));
    }
    for (const index of key.keys()) {
      const changed = Uint8Array.from(key, (byte, i) => (i === index ? byte ^ 1 : byte)) as WrappedKey;
      expect(() => vault.open(changed, at(id), sealed)).toThrow(expect.objectContaining({ code: 'vault.unreadable' }));
    }
    expect(() => vault.open(key, at(id), new Uint8Array(5) as Sealed)).toThrow('do not open');
  });

  it('wraps under the newest epoch and still opens the older ones, until their key is destroyed', () => {
    const keys = new Map([[1, Buffer.alloc(32, 1)]]);
    const id = conversation();
    const early = vaultOver({ current: 1, key: (epoch) => keys.get(epoch) }, Date.now);
    const old = early.newKey(id);
    const sealed = early.seal(old, at(id), 'old words');
    keys.set(2, Buffer.alloc(32, 2));
    const late = () => vaultOver({ current: 2, key: (epoch) => keys.get(epoch) }, Date.now);
    expect(late().open(old, at(id), sealed)).toBe('old words');
    expect(Buffer.from(late().newKey(id)).readUInt32BE(1)).toBe(2);
    keys.delete(1);
    expect(() => late().open(old, at(id), sealed)).toThrow('epoch 1');
  });

  it('re-wraps what lives: the same data key, which then survives the old epoch', () => {
    const keys = new Map([
      [1, Buffer.alloc(32, 1)],
      [2, Buffer.alloc(32, 2)],
    ]);
    const id = conversation();
    const epochs = (current: number) => vaultOver({ current, key: (epoch) => keys.get(epoch) }, Date.now);
    const old = epochs(1).newKey(id);
    const sealed = epochs(1).seal(old, at(id), 'old words');
    const fresh = epochs(2).rewrap(old, id);
    if (!fresh) throw new Error('nothing was re-wrapped');
    expect(epochs(2).rewrap(fresh, id)).toBeNull();
    expect(() => epochs(2).rewrap(old, conversation())).toThrow('do not open');
    keys.delete(1);
    expect(epochs(2).open(fresh, at(id), sealed)).toBe('old words');
    expect(() => epochs(2).rewrap(old, id)).toThrow('epoch 1');
  });
});

describe('open data keys', () => {
  const wrapped = (n: number) => new Uint8Array(Buffer.from(`wrapped ${n}`)) as WrappedKey;

  it('are overwritten when their time is over, used or not', () => {
    let now = 0;
    const keys = new OpenKeys(() => now);
    const id = conversation();
    const key = keys.get(wrapped(1), id, () => Buffer.alloc(32, 7));
    now = 44_000;
    expect(keys.get(wrapped(1), id, () => Buffer.alloc(32, 8))).toBe(key);
    now = 46_000;
    keys.sweep();
    expect(keys.size).toBe(0);
    expect(key).toEqual(Buffer.alloc(32, 0));
  });

  it('are bounded, and unwrapped again when the conversation is another', () => {
    const keys = new OpenKeys(() => 0);
    const id = conversation();
    for (let n = 0; n < 2_500; n++) keys.get(wrapped(n), id, () => Buffer.alloc(32, 1));
    expect(keys.size).toBe(2_000);
    expect(keys.get(wrapped(2_499), conversation(), () => Buffer.alloc(32, 9))).toEqual(Buffer.alloc(32, 9));
  });
});
