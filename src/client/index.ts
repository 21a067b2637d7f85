export {
  createLicenseQlClient,
  GraphqlRequestError,
  type GraphqlResponseError,
  type LicenseQlClient,
  type LicenseQlClientOptions,
  type RequestOptions,
} from './client.js';
export * from './gen/graphql.js';
export { type Picture, type PictureOptions, pictureInput } from './picture.js';
export {
  type BackPage,
  type FrontPage,
  type LicenseResult,
  type OcrFailure,
  type RecognizeOptions,
  recognizeDriverLicense,
  recognizeDriverLicensePages,
  recognizeDriverLicenses,
} from './recognize.js';
export { type GraphqlRequest, type RequestBody, requestBody } from './request-body.js';
