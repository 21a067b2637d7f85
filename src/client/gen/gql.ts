/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment LicensePageFields on LicensePage {\n  number\n  name\n  fileNumber\n  medium\n  fields {\n    field\n    text\n    confidence\n    polygon {\n      x\n      y\n    }\n  }\n  warnings {\n    code\n    message\n    fields\n  }\n  image {\n    width\n    height\n    rotation\n  }\n}\n\nfragment FrontPageFields on FrontPageResult {\n  ...LicensePageFields\n  sex\n  nationality\n  address\n  birth\n  issueDate\n  class\n  vehicleClasses\n  validFrom\n  validTo\n  validIndefinitely\n  issuingAuthority\n  accumulatedScores\n  status\n  generationDate\n  currentTime\n}\n\nfragment BackPageFields on BackPageResult {\n  ...LicensePageFields\n  record\n}\n\nfragment OcrFailureFields on OcrFailure {\n  code\n  providerCode\n  message\n  retryable\n  retryAfter\n}\n\nfragment ResultFields on RecognizeDriverLicenseResult {\n  __typename\n  ...FrontPageFields\n  ...BackPageFields\n  ...OcrFailureFields\n}": typeof types.LicensePageFieldsFragmentDoc,
    "mutation RecognizeDriverLicense($input: RecognizeDriverLicenseInput!) {\n  recognizeDriverLicense(input: $input) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicenses($inputs: [RecognizeDriverLicenseInput!]!) {\n  recognizeDriverLicenses(inputs: $inputs) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicensePages($input: RecognizeDriverLicensePagesInput!) {\n  recognizeDriverLicensePages(input: $input) {\n    ...ResultFields\n  }\n}": typeof types.RecognizeDriverLicenseDocument,
    "query Service {\n  service {\n    version\n    engine\n    limits {\n      maxImageBytes\n      minImageSide\n      maxImageSide\n      imageFormats\n      maxInputsPerOperation\n    }\n    errorCodes {\n      code\n      providerCodes\n      description\n      retryable\n    }\n  }\n}": typeof types.ServiceDocument,
};
const documents: Documents = {
    "fragment LicensePageFields on LicensePage {\n  number\n  name\n  fileNumber\n  medium\n  fields {\n    field\n    text\n    confidence\n    polygon {\n      x\n      y\n    }\n  }\n  warnings {\n    code\n    message\n    fields\n  }\n  image {\n    width\n    height\n    rotation\n  }\n}\n\nfragment FrontPageFields on FrontPageResult {\n  ...LicensePageFields\n  sex\n  nationality\n  address\n  birth\n  issueDate\n  class\n  vehicleClasses\n  validFrom\n  validTo\n  validIndefinitely\n  issuingAuthority\n  accumulatedScores\n  status\n  generationDate\n  currentTime\n}\n\nfragment BackPageFields on BackPageResult {\n  ...LicensePageFields\n  record\n}\n\nfragment OcrFailureFields on OcrFailure {\n  code\n  providerCode\n  message\n  retryable\n  retryAfter\n}\n\nfragment ResultFields on RecognizeDriverLicenseResult {\n  __typename\n  ...FrontPageFields\n  ...BackPageFields\n  ...OcrFailureFields\n}": types.LicensePageFieldsFragmentDoc,
    "mutation RecognizeDriverLicense($input: RecognizeDriverLicenseInput!) {\n  recognizeDriverLicense(input: $input) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicenses($inputs: [RecognizeDriverLicenseInput!]!) {\n  recognizeDriverLicenses(inputs: $inputs) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicensePages($input: RecognizeDriverLicensePagesInput!) {\n  recognizeDriverLicensePages(input: $input) {\n    ...ResultFields\n  }\n}": types.RecognizeDriverLicenseDocument,
    "query Service {\n  service {\n    version\n    engine\n    limits {\n      maxImageBytes\n      minImageSide\n      maxImageSide\n      imageFormats\n      maxInputsPerOperation\n    }\n    errorCodes {\n      code\n      providerCodes\n      description\n      retryable\n    }\n  }\n}": types.ServiceDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment LicensePageFields on LicensePage {\n  number\n  name\n  fileNumber\n  medium\n  fields {\n    field\n    text\n    confidence\n    polygon {\n      x\n      y\n    }\n  }\n  warnings {\n    code\n    message\n    fields\n  }\n  image {\n    width\n    height\n    rotation\n  }\n}\n\nfragment FrontPageFields on FrontPageResult {\n  ...LicensePageFields\n  sex\n  nationality\n  address\n  birth\n  issueDate\n  class\n  vehicleClasses\n  validFrom\n  validTo\n  validIndefinitely\n  issuingAuthority\n  accumulatedScores\n  status\n  generationDate\n  currentTime\n}\n\nfragment BackPageFields on BackPageResult {\n  ...LicensePageFields\n  record\n}\n\nfragment OcrFailureFields on OcrFailure {\n  code\n  providerCode\n  message\n  retryable\n  retryAfter\n}\n\nfragment ResultFields on RecognizeDriverLicenseResult {\n  __typename\n  ...FrontPageFields\n  ...BackPageFields\n  ...OcrFailureFields\n}"): (typeof documents)["fragment LicensePageFields on LicensePage {\n  number\n  name\n  fileNumber\n  medium\n  fields {\n    field\n    text\n    confidence\n    polygon {\n      x\n      y\n    }\n  }\n  warnings {\n    code\n    message\n    fields\n  }\n  image {\n    width\n    height\n    rotation\n  }\n}\n\nfragment FrontPageFields on FrontPageResult {\n  ...LicensePageFields\n  sex\n  nationality\n  address\n  birth\n  issueDate\n  class\n  vehicleClasses\n  validFrom\n  validTo\n  validIndefinitely\n  issuingAuthority\n  accumulatedScores\n  status\n  generationDate\n  currentTime\n}\n\nfragment BackPageFields on BackPageResult {\n  ...LicensePageFields\n  record\n}\n\nfragment OcrFailureFields on OcrFailure {\n  code\n  providerCode\n  message\n  retryable\n  retryAfter\n}\n\nfragment ResultFields on RecognizeDriverLicenseResult {\n  __typename\n  ...FrontPageFields\n  ...BackPageFields\n  ...OcrFailureFields\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecognizeDriverLicense($input: RecognizeDriverLicenseInput!) {\n  recognizeDriverLicense(input: $input) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicenses($inputs: [RecognizeDriverLicenseInput!]!) {\n  recognizeDriverLicenses(inputs: $inputs) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicensePages($input: RecognizeDriverLicensePagesInput!) {\n  recognizeDriverLicensePages(input: $input) {\n    ...ResultFields\n  }\n}"): (typeof documents)["mutation RecognizeDriverLicense($input: RecognizeDriverLicenseInput!) {\n  recognizeDriverLicense(input: $input) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicenses($inputs: [RecognizeDriverLicenseInput!]!) {\n  recognizeDriverLicenses(inputs: $inputs) {\n    ...ResultFields\n  }\n}\n\nmutation RecognizeDriverLicensePages($input: RecognizeDriverLicensePagesInput!) {\n  recognizeDriverLicensePages(input: $input) {\n    ...ResultFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Service {\n  service {\n    version\n    engine\n    limits {\n      maxImageBytes\n      minImageSide\n      maxImageSide\n      imageFormats\n      maxInputsPerOperation\n    }\n    errorCodes {\n      code\n      providerCodes\n      description\n      retryable\n    }\n  }\n}"): (typeof documents)["query Service {\n  service {\n    version\n    engine\n    limits {\n      maxImageBytes\n      minImageSide\n      maxImageSide\n      imageFormats\n      maxInputsPerOperation\n    }\n    errorCodes {\n      code\n      providerCodes\n      description\n      retryable\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;