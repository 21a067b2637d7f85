import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLDate, GraphQLDateTime } from '../scalars/local-date.scalar.js';
import { LicensePage } from './license-page.interface.js';
import { Sex } from './sex.enum.js';
import { VehicleClass } from './vehicle-class.enum.js';

@ObjectType({
  simpleResolvers: true,
  implements: LicensePage,
  description:
    'The main page (主页) of a paper licence, or an electronic licence (电子驾驶证). A null value was not read; ' +
    'where a text was read that has no typed form, it is in `fields` and a warning says so.',
})
export class FrontPageResult extends LicensePage {
  @Field(() => Sex, { nullable: true, description: '性别, the sex of the holder. Example: `MALE` for 男' })
  readonly sex: Sex | null;

  @Field(() => String, {
    nullable: true,
    description: '国籍, the nationality of the holder as printed. Example: `中国`',
  })
  readonly nationality: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '住址, the address of the holder, its lines joined. Not printed on electronic licences. ' +
      'Example: `湖北省宜昌市西陵区青年路6号`',
  })
  readonly address: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: '出生日期, the date of birth. Example: `1990-03-07`',
  })
  readonly birth: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: '初次领证日期, the day on which the holder got the first licence. Example: `2010-10-29`',
  })
  readonly issueDate: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '准驾车型, the classes of vehicles as printed; `vehicleClasses` is the same, split. Example: `A1A2D`',
  })
  readonly class: string | null;

  @Field(() => [VehicleClass], {
    description:
      '准驾车型, split into its classes; empty when `class` is null or has none that is known. Example: `[A1, A2, D]`',
  })
  readonly vehicleClasses: readonly VehicleClass[];

  @Field(() => GraphQLDate, {
    nullable: true,
    description: '有效期限, its first day (有效起始日期). Example: `2016-10-29`',
  })
  readonly validFrom: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      '有效期限, its last day (有效结束日期). null also when the licence is valid without an end (长期): see ' +
      '`validIndefinitely`; worked out from `validFrom` when a term such as 6年 is printed. Example: `2026-10-29`',
  })
  readonly validTo: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '有效期限 without an end: true when 长期 is printed in place of the last day, false when a day or a term is. ' +
      'null: the end could not be read. Example: `false`',
  })
  readonly validIndefinitely: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      '发证机关, the text of the red stamp. Read only with `returnIssuingAuthority: true`, else null. ' +
      'Example: `湖北省宜昌市公安局交通警察支队`',
  })
  readonly issuingAuthority: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '累积记分, the penalty points of the current period (0 to 12 and above). Electronic licences only, else null. ' +
      'Example: `3`',
  })
  readonly accumulatedScores: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      '状态, one or more states as printed. Electronic licences only, else null. Example: `["正常"]`',
  })
  readonly status: readonly string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      '生成时间, when the electronic licence was generated, Beijing time; null on paper. ' +
      'Example: `2024-03-07T09:30:00`',
  })
  readonly generationDate: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      '当前时间, the clock that the app showed when the picture was taken, Beijing time: an old one hints at an ' +
      'old screenshot; null on paper. Example: `2024-03-07T09:31:12`',
  })
  readonly currentTime: string | null;
}
