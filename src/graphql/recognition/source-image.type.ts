import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'The picture as sent, for drawing polygons on it and for showing it upright.',
})
export class SourceImage {
  @Field(() => Int, { description: 'Width in pixels. Example: `897`' })
  readonly width: number;

  @Field(() => Int, { description: 'Height in pixels. Example: `639`' })
  readonly height: number;

  @Field(() => Float, {
    description:
      'Degrees clockwise, 0 to 360, that turn the picture upright; ' +
      'in CSS `transform: rotate(90deg)` for 90. Example: `0`',
  })
  readonly rotation: number;
}
