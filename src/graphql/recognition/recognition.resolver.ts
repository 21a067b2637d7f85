import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../context.js';
import {
  RecognizeDriverLicenseInput,
  RecognizeDriverLicensePagesInput,
} from './recognize-driver-license.input.js';
import { RecognizeDriverLicenseResult } from './result.union.js';
import { toGraphql } from './to-graphql.js';
import { toPageInput, toPagesInput } from './to-recognition-input.js';

@Resolver()
export class RecognitionResolver {
  @Mutation(() => RecognizeDriverLicenseResult, {
    description:
      'Reads one page of a licence. With several pictures use `recognizeDriverLicenses`: mutations of one ' +
      'document run one after the other.',
  })
  async recognizeDriverLicense(
    @Arg('input', () => RecognizeDriverLicenseInput, { description: 'The picture, and the page to read.' })
    input: RecognizeDriverLicenseInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RecognizeDriverLicenseResult> {
    return toGraphql(await context.recognition.recognize(toPageInput(input)));
  }

  @Mutation(() => [RecognizeDriverLicenseResult], {
    description:
      'Reads several pictures together, one page of each. Results come in the order of the inputs; one that ' +
      'fails is an `OcrFailure` in its place and leaves the others alone.',
  })
  async recognizeDriverLicenses(
    @Arg('inputs', () => [RecognizeDriverLicenseInput], {
      description:
        'The pictures; at most `service { limits { maxInputsPerOperation } }`, else the whole operation is refused ' +
        'with the code `BAD_USER_INPUT`.',
    })
    inputs: RecognizeDriverLicenseInput[],
    @Ctx() context: GraphqlContext,
  ): Promise<RecognizeDriverLicenseResult[]> {
    refuseTooMany(inputs.length, context.service.limits.maxInputsPerOperation);
    const results = await context.recognition.recognizeMany(inputs.map(toPageInput));
    return results.map(toGraphql);
  }

  @Mutation(() => [RecognizeDriverLicenseResult], {
    description:
      'Reads every page in one picture: a scan of both pages gives the main page, then the duplicate page. ' +
      'If there is none, the list has one `OcrFailure`.',
  })
  async recognizeDriverLicensePages(
    @Arg('input', () => RecognizeDriverLicensePagesInput, {
      description: 'The picture of one or both pages.',
    })
    input: RecognizeDriverLicensePagesInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RecognizeDriverLicenseResult[]> {
    const results = await context.recognition.recognizePages(toPagesInput(input));
    return results.map(toGraphql);
  }
}

function refuseTooMany(count: number, limit: number): void {
  if (count <= limit) return;
  throw new GraphQLError(`recognizeDriverLicenses takes at most ${limit} inputs, not ${count}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
