import { Field, Int, ObjectType } from 'type-graphql';
import { OcrErrorCode } from './ocr-error-code.enum.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Why one picture gave no page. It comes in `data`, not in `errors`, and concerns this picture only: others of ' +
    'the same operation have their own results.',
})
export class OcrFailure {
  @Field(() => OcrErrorCode, {
    description: 'What went wrong, for the program; each value says what to do. Example: `IMAGE_UNSUITABLE`',
  })
  readonly code: OcrErrorCode;

  @Field(() => String, {
    nullable: true,
    description:
      'The code for the same in the driving-licence OCR contract, for support cases. ' +
      'null: it has none. Example: `AIS.0104`',
  })
  readonly providerCode: string | null;

  @Field(() => String, {
    description:
      'What was expected and what came, for a developer, in English; never holds personal data. ' +
      'May change: compare `code`.',
  })
  readonly message: string;

  @Field(() => Boolean, {
    description:
      'true: send the same request again later, unchanged. false: it would fail again; change the picture or ' +
      'the input. Example: `false`',
  })
  readonly retryable: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds to wait before a retry. null: not known, or no use in one. Example: `5`',
  })
  readonly retryAfter: number | null;
}
