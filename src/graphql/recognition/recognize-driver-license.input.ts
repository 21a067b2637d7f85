import { Field, InputType } from 'type-graphql';
import { GraphQLImageData, type ImageData } from '../scalars/image-data.scalar.js';
import { GraphQLPictureUrl } from '../scalars/picture-url.scalar.js';
import { LicenseSide } from './license-side.enum.js';

/** Where the picture is and what is wanted of it, whichever pages are asked for. */
@InputType()
abstract class PictureInput {
  @Field(() => GraphQLImageData, {
    nullable: true,
    description:
      'The picture itself: Base64 text, a `data:` URL, or a file of a multipart request. ' +
      'Exactly one of `image` and `url`. Example: `"/9j/4AAQSkZJRgABAQ…"`',
  })
  readonly image?: ImageData | null;

  @Field(() => GraphQLPictureUrl, {
    nullable: true,
    description:
      'An http(s) address from which the service fetches the picture. Exactly one of `image` and `url`. ' +
      'Example: `"https://example.com/licences/front.jpg"`',
  })
  readonly url?: URL | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether to read 发证机关 (the red stamp) into `issuingAuthority`, which takes a little longer. ' +
      'Example: `true`',
  })
  readonly returnIssuingAuthority?: boolean | null;
}

@InputType({
  description: 'One picture, and the page that it shows. Exactly one of `image` and `url` must be given.',
})
export class RecognizeDriverLicenseInput extends PictureInput {
  @Field(() => LicenseSide, {
    nullable: true,
    defaultValue: LicenseSide.FRONT,
    description:
      'The page to read. Say which one it is if you know: that is safer than `AUTO`. Example: `BACK`',
  })
  readonly side?: LicenseSide | null;
}

@InputType({
  description:
    'One picture that shows one or both pages of a licence. Exactly one of `image` and `url` must be given.',
})
export class RecognizeDriverLicensePagesInput extends PictureInput {}
