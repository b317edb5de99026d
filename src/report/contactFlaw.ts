/** What is wrong with the numbers by which people ask: they are printed as they are, and wrong ones reach nobody. */

/** The facts whose shape is known. */
export type ContactNumber = 'postcode' | 'phone' | 'email';

/**
 * `postcode`: not six digits; `characters`: what no telephone number is written with; `digits`: too few or too
 * many of them for one; `email`: no address.
 */
export type ContactFlaw = 'postcode' | 'characters' | 'digits' | 'email';

export const contactNumbers = ['postcode', 'phone', 'email'] as const satisfies readonly ContactNumber[];

/** Marks typed with a Chinese input method, as plain ones. */
export const plainMarks = (text: string): string =>
  text.replace(/[０-９（）＋－．＠]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** What stands between several of them. */
const between = /[、,，;；/]/;

const isAddress = (one: string): boolean =>
  one.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one.trim());

/** What is wrong with the value of a fact; `null`: nothing, or it is blank. */
export function contactFlaw(fact: ContactNumber, value: string): ContactFlaw | null {
  const plain = plainMarks(value).trim();
  if (plain === '') return null;
  switch (fact) {
    case 'postcode':
      return /^\d{6}$/.test(plain) ? null : 'postcode';
    case 'email':
      return plain.split(between).every(isAddress) ? null : 'email';
    case 'phone':
      if (!/^(?:[\d\s()+、,，;；/转\-—]|分机)+$/.test(plain)) return 'characters';
      return plain.split(between).every(isWhole) ? null : 'digits';
  }
}

/** With an area code ten digits at least, a mobile eleven, a line within the town or a hotline five. */
function isWhole(number: string): boolean {
  const [line = ''] = number.split(/转|分机/);
  const digits = line.replace(/\D/g, '');
  if (digits === '') return number.trim() === '';
  if (line.trim().startsWith('+')) return digits.length >= 10;
  if (digits.startsWith('0')) return digits.length >= 10;
  if (/^1[3-9]\d{7,}$/.test(line.trim())) return digits.length === 11;
  return digits.length >= 5;
}
