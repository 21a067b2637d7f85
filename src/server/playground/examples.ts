/** An operation that works as it is, on the sample pictures of the very service that shows it. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FRONT_PAGE = `# Reads the main page (主页). Press "Send Request".
mutation FrontPage($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) {
    ... on FrontPageResult {
      number
      name
      sex
      nationality
      address
      birth
      issueDate
      class
      vehicleClasses
      validFrom
      validTo
      validIndefinitely
      issuingAuthority
      warnings { code message fields }
      fields { field text confidence }
    }
    ... on OcrFailure { code providerCode message retryable retryAfter }
  }
}
`;

const BACK_PAGE = `# Reads the duplicate page (副页), and tells where on the picture each value was found.
mutation BackPage($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) {
    ... on BackPageResult {
      number
      name
      fileNumber
      record
      warnings { code message }
      fields { field text confidence polygon { x y } }
      image { width height rotation }
    }
    ... on OcrFailure { code providerCode message retryable }
  }
}
`;

const SEVERAL_PICTURES = `# Reads several pictures together. Results keep the order of the inputs; one that fails fails alone.
mutation SeveralPictures($inputs: [RecognizeDriverLicenseInput!]!) {
  recognizeDriverLicenses(inputs: $inputs) {
    __typename
    ... on LicensePage { number name fileNumber medium }
    ... on FrontPageResult { validTo vehicleClasses }
    ... on BackPageResult { record }
    ... on OcrFailure { code message }
  }
}
`;

const FAILURE = `# What cannot be read is not a GraphQL error but a member of the union, so a client handles it by type.
# Here the input has neither an image nor a URL.
mutation Failure($input: RecognizeDriverLicenseInput!) {
  recognizeDriverLicense(input: $input) {
    __typename
    ... on LicensePage { number name }
    ... on OcrFailure { code providerCode message retryable retryAfter }
  }
}
`;

const SERVICE = `# What the service accepts, and every failure it can answer.
query Service {
  service {
    version
    engine
    limits { maxImageBytes minImageSide maxImageSide imageFormats maxInputsPerOperation }
    errorCodes { code providerCodes description retryable }
  }
}
`;

/** The ready-made operations of the playground. `origin`: where the client reaches this service. */
export function playgroundExamples(origin: URL): readonly Example[] {
  const front = new URL('/samples/front.jpg', origin).href;
  const back = new URL('/samples/back.jpg', origin).href;
  const frontInput = { url: front, side: 'FRONT', returnIssuingAuthority: true };
  return [
    { name: 'Front page', query: FRONT_PAGE, variables: { input: frontInput } },
    { name: 'Back page', query: BACK_PAGE, variables: { input: { url: back, side: 'BACK' } } },
    {
      name: 'Several pictures',
      query: SEVERAL_PICTURES,
      variables: { inputs: [{ url: front }, { url: back, side: 'BACK' }, { url: back, side: 'AUTO' }] },
    },
    { name: 'Failure', query: FAILURE, variables: { input: { side: 'FRONT' } } },
    { name: 'Service', query: SERVICE, variables: {} },
  ];
}
