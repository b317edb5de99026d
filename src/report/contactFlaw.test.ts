import { expect, test } from 'vitest';
import { contactFlaw } from './contactFlaw.ts';

test.each([
  ['postcode', '471000'],
  ['postcode', '４７１０００ '],
  ['postcode', ''],
  ['phone', '0379-12345678'],
  ['phone', '(0379) 1234567'],
  ['phone', '（010）６６７８１２３４'],
  ['phone', '0379-12345678转801'],
  ['phone', '0379-12345678 分机 801'],
  ['email', 'lhz@example.gov.cn；dzb@example.gov.cn'],
  ['phone', '66781234、13800001111'],
  ['phone', '13800001111'],
  ['phone', '138 0000 1111'],
  ['phone', '+86-379-12345678'],
  ['phone', '400-123-4567'],
  ['phone', '12345'],
  ['phone', '1861234'],
  ['email', 'lhz@example.gov.cn'],
] as const)('%s “%s” can be one', (fact, value) => {
  expect(contactFlaw(fact, value)).toBeNull();
});

test.each([
  ['postcode', '47100', 'postcode'],
  ['postcode', '4710001', 'postcode'],
  ['phone', '电话', 'characters'],
  ['phone', '0379-6678', 'digits'],
  ['phone', '0379-12345678、0379-1', 'digits'],
  ['phone', '1380000111', 'digits'],
  ['phone', '138000011112', 'digits'],
  ['phone', '1234', 'digits'],
  ['email', 'lhz.example', 'email'],
  ['email', 'lhz@example.gov.cn、dzb', 'email'],
  ['phone', '0379-1分机80123456', 'digits'],
] as const)('%s “%s” cannot', (fact, value, flaw) => {
  expect(contactFlaw(fact, value)).toBe(flaw);
});
