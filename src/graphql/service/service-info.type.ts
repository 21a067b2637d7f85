import { Field, Int, ObjectType } from 'type-graphql';
import { OcrErrorCode } from '../recognition/ocr-error-code.enum.js';

@ObjectType({ description: 'What the service accepts. Check pictures against it before sending them.' })
export class ServiceLimits {
  @Field(() => Int, {
    description:
      'The largest picture in bytes. Base64 is a third longer than the bytes it stands for. Example: `7864320`',
  })
  readonly maxImageBytes: number;

  @Field(() => Int, { description: 'The shortest side allowed, in pixels. Example: `100`' })
  readonly minImageSide: number;

  @Field(() => Int, { description: 'The longest side allowed, in pixels. Example: `8000`' })
  readonly maxImageSide: number;

  @Field(() => [String], {
    description: 'The formats that are read. Example: `["JPEG", "PNG", "BMP", "TIFF"]`',
  })
  readonly imageFormats: readonly string[];

  @Field(() => Int, {
    description: 'How many inputs one `recognizeDriverLicenses` may have. Example: `16`',
  })
  readonly maxInputsPerOperation: number;
}

@ObjectType({ description: 'One row of the table of errors: what a code stands for.' })
export class OcrErrorCodeInfo {
  @Field(() => OcrErrorCode, { description: 'The code as in `OcrFailure`. Example: `IMAGE_UNSUITABLE`' })
  readonly code: OcrErrorCode;

  @Field(() => [String], {
    description:
      'The codes of the driving-licence OCR contract that mean this; empty when it has none. Example: `["AIS.0104"]`',
  })
  readonly providerCodes: readonly string[];

  @Field(() => String, { description: 'What happened, for a developer, in English.' })
  readonly description: string;

  @Field(() => Boolean, {
    description: 'Whether the same request, unchanged, can succeed later. Example: `false`',
  })
  readonly retryable: boolean;
}

@ObjectType({ description: 'The service itself: its version, what reads the pictures, and its limits.' })
export class ServiceInfo {
  @Field(() => String, { description: 'The version of LicenseQL. Example: `0.1.0`' })
  readonly version: string;

  @Field(() => String, { description: 'What reads the pictures. Example: `embedded`' })
  readonly engine: string;

  @Field(() => ServiceLimits, { description: 'What the service accepts.' })
  readonly limits: ServiceLimits;

  @Field(() => [OcrErrorCodeInfo], {
    description: 'Every code that an `OcrFailure` can have, for a table of texts in your own language.',
  })
  readonly errorCodes: readonly OcrErrorCodeInfo[];
}
