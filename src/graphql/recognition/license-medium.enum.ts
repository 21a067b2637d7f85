import { LicenseMedium } from '../../license/field.js';
import { describeEnum } from '../describe-enum.js';

export { LicenseMedium };

describeEnum(LicenseMedium, 'LicenseMedium', 'What kind of licence the picture shows.', {
  PAPER: 'The printed licence (纸质驾驶证), of one main page and one duplicate page.',
  ELECTRONIC:
    'The electronic licence (电子驾驶证) on the screen of the 交管12123 app. It has 累积记分, 状态, ' +
    '生成时间 and 当前时间, which paper has not.',
});
