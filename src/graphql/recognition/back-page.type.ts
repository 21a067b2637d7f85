import { Field, ObjectType } from 'type-graphql';
import { LicensePage } from './license-page.interface.js';

@ObjectType({
  simpleResolvers: true,
  implements: LicensePage,
  description: 'The duplicate page (副页) of a paper licence.',
})
export class BackPageResult extends LicensePage {
  @Field(() => String, {
    nullable: true,
    description:
      '记录, the remarks printed on the page, lines joined. null: none were read. ' +
      'Example: `自2022年10月29日至有效期起始日期有效。`',
  })
  readonly record: string | null;
}
