import { Field, Float, ObjectType } from 'type-graphql';
import { LicenseField } from './license-field.enum.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A point of the picture as sent. Its top left corner is (0, 0).',
})
export class Point {
  @Field(() => Float, { description: 'Pixels to the right of the left edge. Example: `284.6`' })
  readonly x: number;

  @Field(() => Float, { description: 'Pixels below the top edge. Example: `159.4`' })
  readonly y: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One printed field as it was read: for showing the text beside the picture, marking its place, and for ' +
    'values that have no typed form.',
})
export class RecognizedField {
  @Field(() => LicenseField, { description: 'Which field it is. Example: `BIRTH`' })
  readonly field: LicenseField;

  @Field(() => String, {
    description:
      'The text exactly as read, before any typing, so it is there even when the typed value is null. ' +
      'Example: `1990-03-07`',
  })
  readonly text: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'How sure the recogniser is of the text, from 0 (a guess) to 1 (certain). ' +
      'null: the recogniser behind the service gives none. Example: `0.98`',
  })
  readonly confidence: number | null;

  @Field(() => [Point], {
    nullable: true,
    description:
      "The four corners of the text, in pixels of the picture as sent, clockwise from the text's own top left " +
      '(which is not the top left of the picture when the licence lies rotated). null: place unknown.',
  })
  readonly polygon: readonly Point[] | null;
}
