import fc from 'fast-check';

/** Written from the standard's own table, not from the code under test. */
const CHECK_DIGIT_OF_REMAINDER = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/** Appends the check digit: the character weights are powers of two modulo 11. */
function completeNumber(first17: string): string {
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * 2 ** (17 - index), 0);
  return first17 + CHECK_DIGIT_OF_REMAINDER[sum % 11];
}

export interface Citizen {
  readonly number: string;
  readonly birth: string;
  readonly isMale: boolean;
}

/** Well-formed numbers of invented people. */
export const anyCitizen: fc.Arbitrary<Citizen> = fc
  .record({
    region: fc.integer({ min: 110000, max: 659999 }),
    birth: fc
      .date({ min: new Date('1920-01-01'), max: new Date('2007-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ region, birth, sequence }) => ({
    number: completeNumber(`${region}${birth.replaceAll('-', '')}${`${sequence}`.padStart(3, '0')}`),
    birth,
    isMale: sequence % 2 === 1,
  }));
