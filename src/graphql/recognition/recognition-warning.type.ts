import { Field, ObjectType } from 'type-graphql';
import { LicenseField } from './license-field.enum.js';
import { RecognitionWarningCode } from './recognition-warning-code.enum.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A doubt about a page that was read all the same. Values are never altered or left out because of a warning.',
})
export class RecognitionWarning {
  @Field(() => RecognitionWarningCode, {
    description: 'What is in doubt, for the program. Example: `CHECK_DIGIT_MISMATCH`',
  })
  readonly code: RecognitionWarningCode;

  @Field(() => String, {
    description:
      'The same for a developer, in English; never holds a value of the page. May change: compare `code`.',
  })
  readonly message: string;

  @Field(() => [LicenseField], {
    description:
      'The fields in doubt, for example to highlight their inputs; empty when it is the whole picture. ' +
      'Example: `[NUMBER, BIRTH]`',
  })
  readonly fields: readonly LicenseField[];
}
