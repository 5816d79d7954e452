/** Keys that open what no wallet and no page of ours has, and keys that everybody may be told to press: by the hand of the rule. */
export const PRESSED: Readonly<Record<'outside' | 'free', readonly string[]>> = {
  outside: [
    ...[
      'Please hold the Windows key and R.',
      'Hold the Windows key while you press R.',
      'Now Win + X, then the first entry.',
    ],
    ...[
      'Press ⌘+Space and type what I say.',
      'Press F12 and stay there.',
      'Ctrl+Shift+J, then go on.',
      'Ctrl+Alt+T, please.',
    ],
    ...[
      'Windowsキーを押しながらRを押してください。',
      'Win+Rです。',
      'Cmdキー+スペースを押してください。',
      'F12を押してください。',
    ],
    ...['按Win+R。', '同时按Windows键和R键。', '按住Win键再按R。', '按F12打开。', '按 Ctrl+Shift+I。'],
    ...['윈도우 키와 R을 누르세요.', 'Win+R을 누르세요.', 'Cmd+스페이스를 누르세요.', 'F12를 누르세요.'],
    ...[
      'Type coinrescue and press Ctrl+Enter.',
      'coinrescue と打って Ctrl+Enter。',
      '输入 coinrescue 后按 Ctrl+回车。',
      'coinrescue 치고 Ctrl+엔터.',
    ],
    ...[
      'Type 3232235777 into the address bar.',
      'アドレスバーに 0x7f.1 と入力してください。',
      '在地址栏里输入 coinrescue。',
      '주소창에 coinrescue 를 치세요.',
    ],
  ],
  free: [
    ...[
      'Check the site in the address bar before you confirm.',
      'Type the address of the exchange into the address bar yourself.',
    ],
    ...[
      'Paste it into the address field of the app.',
      'アドレスバーのサイト名をご確認ください。',
      '请看地址栏里的网站名。',
      '주소창의 사이트 이름을 확인하세요.',
    ],
    ...[
      'Press Ctrl+F5 to reload the page.',
      'Cmd+R reloads the page.',
      'Press Ctrl+F and look for the hash.',
      'Esc closes it.',
    ],
    ...[
      'Never press Win+R because somebody tells you to.',
      'I use Windows, x86.',
      'You can use Windows and Safari.',
      'Block F123 is none.',
    ],
    ...['Ctrl+Fで検索できます。', 'Win+Rを押すよう言われても、押さないでください。', 'WindowsでもMacでも同じです。'],
    ...['按Ctrl+F5刷新。', '我们不会让您按Win+R。', 'Windows和Mac都可以。'],
    ...['Ctrl+F5로 새로 고치세요.', 'Win+R을 누르라고 해도 누르지 마세요.', '윈도우와 맥 모두 됩니다.'],
  ],
};
