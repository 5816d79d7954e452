import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { clockCheck, diskCheck, mailCheck, tlsCheck, versionCheck } from '../../../app/commands/doctorHost.ts';
import { Secret } from '../../../core/secret.ts';
import { DAY, SECOND } from '../../../core/time.ts';
import { startMailServer } from '../../support/servers/mailServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

describe('the disk', () => {
  const disk = (blocks: number, free: number) => {
    const look = () => ({ ...statfsSync('/'), bsize: 4_096, blocks, bavail: free });
    return diskCheck('/', look as unknown as typeof statfsSync); // of its many forms the one that is called
  };
  it('is enough while there is room to grow', () => {
    expect(disk(10_000_000, 5_000_000)).toMatchObject({ ok: true, detail: '19531 MB free (50 %)' });
    expect(diskCheck('/').name).toBe('disk');
  });
  it('is too full with half a gigabyte left, or three per cent', () => {
    expect(disk(1_000_000, 100_000).ok).toBe(false);
    expect(disk(100_000_000, 2_000_000).ok).toBe(false);
  });
});

describe('TLS', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const made = (name: string) => {
    const [certFile, keyFile] = [join(folder.path, `${name}.pem`), join(folder.path, `${name}.key`)];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];
    execFileSync('openssl', [...made, '-subj', '/CN=localhost', '-keyout', keyFile, '-out', certFile], {
      stdio: 'ignore',
    });
    return { certFile, keyFile };
  };

  it('is in order until a week before the certificate ends', () => {
    const tls = made('own');
    const at = (days: number) => tlsCheck({ tls, loopback: false }, Date.now() + days * DAY);
    expect([at(0).ok, at(22).ok, at(24).ok, at(31).ok, at(-2).ok]).toEqual([true, true, false, false, false]);
    expect(at(0).detail).toMatch(/^the certificate ends on \d{4}-\d\d-\d\d$/);
  });
  it('fails with the key of another certificate, and with none', () => {
    const tls = { certFile: made('one').certFile, keyFile: made('two').keyFile };
    expect(tlsCheck({ tls, loopback: false }, Date.now())).toMatchObject({ ok: false, detail: /is not the key/ });
    const gone = { certFile: '/nowhere', keyFile: '/nowhere' };
    expect(tlsCheck({ tls: gone, loopback: false }, Date.now()).ok).toBe(false);
  });
  it("is another's business behind a proxy", () => {
    expect(tlsCheck({ tls: undefined, loopback: false }, 0).ok).toBe(true);
  });
});

describe('the clock', () => {
  const NOW = Date.UTC(2026, 0, 15, 12);
  /** Servers whose clocks are so many seconds off. */
  const asking = (...seconds: (number | null)[]) => {
    const servers = [...seconds];
    const ask = async () => {
      const off = servers.shift() ?? null;
      if (off === null) throw new Error('silent');
      return new Response(null, { headers: { date: new Date(NOW + off * SECOND).toUTCString() } });
    };
    return clockCheck(
      seconds.map((_, at) => `https://node${at}.example/key`),
      () => NOW,
      ask as typeof fetch,
    );
  };

  it('is right by the middle one of what others say, and one wrong server moves nothing', async () => {
    expect(await asking(0, 0, 9_000)).toMatchObject({ ok: true, detail: 'right by 3 servers' });
    expect((await asking(-5, -5)).detail).toMatch(/^[45] s ahead by 2 servers$/);
  });
  it('fails when it is off by more than a code of a second factor lives', async () => {
    expect(await asking(120, 120, 0)).toMatchObject({ ok: false, detail: /behind/ });
    expect((await asking(-120, null, -120)).ok).toBe(false);
  });
  it('cannot be compared where nobody answers', async () => {
    expect(await asking(null)).toMatchObject({ ok: true, detail: /^not compared/ });
  });
});

it('asks the mail server without sending a mail, and says when it does not answer', async () => {
  const server = await startMailServer();
  const mail = (url: string) => ({ mail: { url: new Secret(url), from: 'desk@example.com' } });
  expect((await mailCheck(mail(server.url))).ok).toBe(true);
  expect(server.mails).toEqual([]);
  await server.close();
  expect((await mailCheck(mail(server.url))).ok).toBe(false);
  expect((await mailCheck({ mail: undefined })).ok).toBe(true);
});

it('knows the Node that it was made for', () => {
  expect(['20.19.0', '24.1.0', '20.18.9', '18.20.0'].map((node) => versionCheck(node).ok)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
