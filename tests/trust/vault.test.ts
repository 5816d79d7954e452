import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationId } from '../../core/ids.ts';
import { newId } from '../../core/ids.ts';
import { openKeyFolder } from '../../trust/keyFile.ts';
import { OpenKeys } from '../../trust/openKeys.ts';
import type { Place, Sealed, WrappedKey } from '../../trust/ports.ts';
import { openVault, vaultOver } from '../../trust/vault.ts';

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
});

describe('the key folder', () => {
  it('is private: 0700, its one key 0600 and 32 bytes', async () => {
    await openVault(folder);
    const [name, ...rest] = await readdir(folder);
    expect(rest).toEqual([]);
    const path = join(folder, String(name));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path)).toHaveLength(32);
  });

  it('gives processes that start at the same moment the same key', async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => openKeyFolder(folder)));
    expect(new Set(opened.map((keys) => keys.key(keys.current)?.toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toEqual(['epoch-0000000001.key']);
  });

  it('is refused when it is not a folder, when others may read it, and when a key is damaged', async () => {
    const unavailable = expect.objectContaining({ code: 'vault.unavailable' });
    await writeFile(join(folder, '..', 'file'), '');
    await expect(openVault(join(folder, '..', 'file'))).rejects.toEqual(unavailable);
    await openVault(folder);
    const [name] = await readdir(folder);
    await chmod(join(folder, String(name)), 0o644);
    await expect(openVault(folder)).rejects.toThrow('chmod 600');
    await chmod(join(folder, String(name)), 0o600);
    await chmod(folder, 0o755);
    await expect(openVault(folder)).rejects.toThrow('chmod 700');
    await chmod(folder, 0o700);
    await writeFile(join(folder, String(name)), 'short');
    await expect(openVault(folder)).rejects.toThrow('damaged');
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
