import { Field, InterfaceType } from 'type-graphql';
import { LicenseMedium } from './license-medium.enum.js';
import { RecognitionWarning } from './recognition-warning.type.js';
import { RecognizedField } from './recognized-field.type.js';
import { SourceImage } from './source-image.type.js';

@InterfaceType({
  description:
    'What both pages of a licence have. In a printed value, null means that it was not read: it is not on this ' +
    'page, could not be found, or has no typed form. In the last two cases a warning says so.',
})
export abstract class LicensePage {
  @Field(() => String, {
    nullable: true,
    description:
      '证号, the number of the licence: for Chinese citizens the 18 characters of their identity number, the ' +
      'last of which may be `X`; for others a number of another form. Example: `110101199003074418`',
  })
  readonly number: string | null;

  @Field(() => String, { nullable: true, description: '姓名, the name of the holder. Example: `陈斌`' })
  readonly name: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '档案编号, the number of the file at the issuing authority. Printed on the duplicate page and on ' +
      'electronic licences; null on the main page of a paper one. Example: `420500123456`',
  })
  readonly fileNumber: string | null;

  @Field(() => LicenseMedium, {
    description: 'Whether it is a paper or an electronic licence (纸质 or 电子驾驶证). Example: `PAPER`',
  })
  readonly medium: LicenseMedium;

  @Field(() => [RecognizedField], {
    description:
      'Everything that was read, as it was read, with confidence and place. A field that was not found is ' +
      'not in the list, nor is 发证机关 unless asked for; STATUS may be there several times.',
  })
  readonly fields: readonly RecognizedField[];

  @Field(() => [RecognitionWarning], {
    description:
      'Doubts about this page; empty when there are none. Show them before the user confirms the values.',
  })
  readonly warnings: readonly RecognitionWarning[];

  @Field(() => SourceImage, {
    nullable: true,
    description:
      'Size and rotation of the picture as sent. null: the recogniser behind the service does not tell.',
  })
  readonly image: SourceImage | null;
}
