import { isConnector, isLoopback } from '../../../../bots/channels/botFramework/serviceUrls.ts';

it.each([
  'https://line.botframework.com/',
  'https://smba.trafficmanager.net/emea/',
  'https://slack.botframework.com',
  'https://webchat.botframework.us/',
])('knows the connector %s', (url) => expect(isConnector(url)).toBe(true));

it.each([
  'http://line.botframework.com/',
  'https://botframework.com.evil.example/',
  'https://evilbotframework.com/',
  'https://user@evil.example/line.botframework.com',
  'https://line.botframework.com:8443/',
  'https://169.254.169.254/',
  'file:///etc/passwd',
  'nonsense',
])('sends nothing to %s', (url) => expect(isConnector(url)).toBe(false));

it('takes only this machine for the emulator', () => {
  expect(['http://localhost:5000', 'http://127.0.0.1:1', 'http://[::1]:5'].every(isLoopback)).toBe(true);
  const others = [
    'http://localhost.evil.example',
    'http://127.evil.example',
    'https://localhost',
    'http://0.0.0.0',
    'http://10.0.0.1',
  ];
  expect(others.some(isLoopback)).toBe(false);
});
