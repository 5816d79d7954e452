import { detect } from '../../../trust/secrets/index.ts';

describe('a day beside a password or a PIN', () => {
  it.each([
    'password expired 2025-02-01',
    'I did the password reset on 2024-11-30',
    'PIN changed 2023-05-01',
    'last password (2023-05-01) is long ago',
    'pin change at 2025-02-01 10:30',
    'password link of 01.02.2025, it expired',
    'パスワード再設定は2024-11-30',
    'PINは2024/11/30に変えました',
    '密码是2024-11-30重置的',
    '密碼 2024-11-30 改過',
    '비밀번호는 2024-11-30에 바꿨어요',
    'PIN은 2024.11.30에 설정했어요',
  ])('is when something happened: %s', (text) => {
    expect(detect(text).verdict).toBe('allow');
  });

  it.each([
    'my PIN is 730518',
    'PIN 2024-1130',
    'my password is 1987-03-14',
    'パスワードは20241130x',
    '密码是1987-03-14',
  ])('is told from a value: %s', (text) => {
    expect(detect(text).verdict).not.toBe('allow');
  });
});
