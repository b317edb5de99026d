/** What is wrong with a number by which people ask, at its field and in 校核. */

import type { ContactFlaw, ContactNumber } from '../../report/index.ts';

export const contactNames: Readonly<Record<ContactNumber, string>> = {
  postcode: '邮政编码',
  phone: '电话',
  email: '电子邮箱',
};

export const contactFlawWords: Readonly<Record<ContactFlaw, string>> = {
  postcode: '邮政编码是 6 位数字，请核对。',
  characters: '电话里有不认识的字符，请核对。',
  digits: '电话的位数不对，请核对；座机带区号写全。',
  email: '电子邮箱的写法不对，请核对。',
};
