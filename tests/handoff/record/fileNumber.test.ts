import { isFileNumber } from '../../../handoff/record/fileNumber.ts';

it.each([
  ...['2026-HC-0192', '2026-HC-1', '1:24-cv-01234', 'CASE-2026-17', '5Js123.24', '2026-1', 'A-1', '123-4567-26'],
  ...['2026-0001234', 'CAD.1234.2026', '2026_1234567', 'Ref:4711'],
])('takes the number of a file: %s', (text) => expect(isFileNumber(text)).toBe(true));

it.each([
  ...['Jon.Smi.123456789', '1.Li-Wei-99999999', 'Mar.ia.Gar.cia.123456789012', 'SMIT.H-1234567', 'J.S.1', 'court'],
  ...['Smith.2026-1', '1:24-cv-01234-ABC', '1234-Anna', '1a2b3c'],
])('has no room for the name of a person: %s', (text) => expect(isFileNumber(text)).toBe(false));

it.each([
  '4.1.5.5.5.5.0.1.9.9',
  '4155550199',
  '415-555-0199',
  '090-1234-5678',
  '13800138000',
  'T-2025550143',
  '415-A-5550199',
])('has no room for a telephone number: %s', (text) => expect(isFileNumber(text)).toBe(false));
