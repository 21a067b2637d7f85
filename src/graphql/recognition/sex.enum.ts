import { Sex } from '../../license/sex.js';
import { describeEnum } from '../describe-enum.js';

export { Sex };

describeEnum(Sex, 'Sex', 'Sex of the holder (性别), as printed on the licence.', {
  MALE: 'Printed as 男.',
  FEMALE: 'Printed as 女.',
});
