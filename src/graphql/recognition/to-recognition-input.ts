import type { RecognitionInput } from '../../recognition/recognition-input.js';
import { LicenseSide } from './license-side.enum.js';
import type {
  RecognizeDriverLicenseInput,
  RecognizeDriverLicensePagesInput,
} from './recognize-driver-license.input.js';

export function toPageInput(input: RecognizeDriverLicenseInput): RecognitionInput {
  // An explicit null overrides the default of the schema, so the defaults are needed here as well.
  return toRecognitionInput(input, input.side ?? LicenseSide.FRONT);
}

export function toPagesInput(input: RecognizeDriverLicensePagesInput): RecognitionInput {
  return toRecognitionInput(input, 'ALL');
}

function toRecognitionInput(
  input: RecognizeDriverLicensePagesInput,
  pages: RecognitionInput['pages'],
): RecognitionInput {
  return {
    image: input.image ?? null,
    url: input.url ?? null,
    pages,
    returnIssuingAuthority: input.returnIssuingAuthority ?? false,
  };
}
