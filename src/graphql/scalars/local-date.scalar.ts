import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate, GraphQLLocalDateTime } from 'graphql-scalars';

/** graphql-scalars' LocalDate: a string on the wire and in the code, so no time zone can shift it. */
export const GraphQLDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  description:
    'A calendar day without a time zone, written `YYYY-MM-DD`; always a day that exists. ' +
    'Example: `"2021-05-11"`. Do not pass it through `new Date()`, which would read it as midnight UTC ' +
    'and show the day before in the Americas.',
  specifiedByURL: 'https://ijmacd.github.io/rfc3339-iso8601/',
});

export const GraphQLDateTime = new GraphQLScalarType({
  ...GraphQLLocalDateTime.toConfig(),
  description:
    'A date and a time of day without a time zone, written `YYYY-MM-DDTHH:mm:ss`: what the licence shows, ' +
    'that is, Beijing time. Example: `"2024-03-07T09:30:00"`',
});
