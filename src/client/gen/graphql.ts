/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A field printed on a licence. `fields` of a page says where each one was found, `warnings` which ones are in doubt. The examples are texts as printed. */
export type LicenseField =
  /** 累积记分, the penalty points of an electronic licence. Example: `3分` */
  | 'ACCUMULATED_SCORES'
  /** 住址, the address of the holder. Example: `湖北省宜昌市西陵区青年路6号` */
  | 'ADDRESS'
  /** 出生日期, the date of birth. Example: `1990-03-07` */
  | 'BIRTH'
  /** 准驾车型, the classes of vehicles. Example: `A1A2D` */
  | 'CLASS'
  /** 当前时间, the clock that the electronic licence shows. Example: `2024-03-07 09:31:12` */
  | 'CURRENT_TIME'
  /** 档案编号, the number of the file. Example: `420500123456` */
  | 'FILE_NUMBER'
  /** 生成时间, when the electronic licence was generated. Example: `2024-03-07 09:30:00` */
  | 'GENERATION_DATE'
  /** 初次领证日期, the date on which the first licence was issued. Example: `2010-10-29` */
  | 'ISSUE_DATE'
  /** 发证机关, the text of the red stamp. Example: `湖北省宜昌市公安局交通警察支队` */
  | 'ISSUING_AUTHORITY'
  /** 姓名, the name of the holder. Example: `陈斌` */
  | 'NAME'
  /** 国籍, the nationality of the holder. Example: `中国` */
  | 'NATIONALITY'
  /** 证号, the number of the licence. Example: `110101199003074418` */
  | 'NUMBER'
  /** 记录, the remarks on the duplicate page. Example: `自2022年10月29日至有效期起始日期有效。` */
  | 'RECORD'
  /** 性别, the sex of the holder. Example: `男` */
  | 'SEX'
  /** 状态, the status of an electronic licence. Example: `正常` */
  | 'STATUS'
  /** The start of 有效期限, the period of validity. Example: `2016-10-29` */
  | 'VALID_FROM'
  /** The end of 有效期限, the period of validity. Example: `2026-10-29` or `长期` */
  | 'VALID_TO';

/** What kind of licence the picture shows. */
export type LicenseMedium =
  /** The electronic licence (电子驾驶证) on the screen of the 交管12123 app. It has 累积记分, 状态, 生成时间 and 当前时间, which paper has not. */
  | 'ELECTRONIC'
  /** The printed licence (纸质驾驶证), of one main page and one duplicate page. */
  | 'PAPER';

/** Which page of the licence to read. When both pages are in one picture, use `recognizeDriverLicensePages` to get both. */
export type LicenseSide =
  /** Whichever page is in the picture: `__typename` of the result tells which. With both pages in one picture, the main page. */
  | 'AUTO'
  /** The duplicate page (副页, with 档案编号 and 记录). A picture of another page gives an `OcrFailure` with code `IMAGE_UNSUITABLE`. */
  | 'BACK'
  /** The main page (主页, with the portrait and the red stamp), or an electronic licence. A picture of another page gives an `OcrFailure` with code `IMAGE_UNSUITABLE`. */
  | 'FRONT';

/** Why a picture gave no page, and what to do about it. `service { errorCodes { … } }` is the same as a table. */
export type OcrErrorCode =
  /** Not a picture in JPEG, PNG, BMP or TIFF, damaged, or text that is not Base64. Do not retry: ask for another file. */
  | 'IMAGE_FORMAT_UNSUPPORTED'
  /** A side of the picture, or its number of bytes, is outside `service { limits { … } }`. Do not retry: scale the picture, then send it again. */
  | 'IMAGE_SIZE_OUT_OF_RANGE'
  /** No licence in the picture, the other page than asked for, or too poor to be read; `message` says which. Do not retry: ask for a better picture (whole licence, sharp, no glare) or correct `side`. */
  | 'IMAGE_UNSUITABLE'
  /** The picture at `url` could not be fetched: address wrong, not allowed, too slow or no picture there. Check the address, or send the picture as `image`. */
  | 'IMAGE_URL_UNREACHABLE'
  /** The input breaks a rule: both `image` and `url` were given, or neither, or a `url` that is not http(s). A fault of the program: correct the input. */
  | 'INVALID_PARAMETER'
  /** The OCR provider behind the service has not activated this operation. Do not retry: tell the operator. */
  | 'NOT_SUBSCRIBED'
  /** Too many pictures are waiting just now. Retry after `retryAfter` seconds, or a few seconds if it is null. */
  | 'OVERLOADED'
  /** The OCR provider refuses the credentials of the service. Do not retry: tell the operator. */
  | 'PROVIDER_UNAUTHORIZED'
  /** The recogniser does not answer or fails by itself. Retry a little later. */
  | 'PROVIDER_UNAVAILABLE'
  /** Too many requests in a span of time. Retry after `retryAfter` seconds, or a few seconds if it is null. */
  | 'RATE_LIMITED'
  /** The picture was accepted but reading it failed. Do not retry: ask for another picture. */
  | 'RECOGNITION_FAILED'
  /** The picture was not read in time. Retry; if it happens again, send a smaller picture. */
  | 'TIMEOUT';

/** What is in doubt about a page that was read. More codes may come: treat one that you do not know as "have a person look at it". */
export type RecognitionWarningCode =
  /** 出生日期 is another day than the one inside 证号. Let the user correct one of them. */
  | 'BIRTH_MISMATCH'
  /** The picture is blurred. Ask for a sharper one if values are wrong. */
  | 'BLURRED'
  /** The last digit of 证号 does not fit the 17 before it: most likely one character was misread. Let the user correct the number. */
  | 'CHECK_DIGIT_MISMATCH'
  /** Dates contradict one another, for example validity that ends before it starts. Check them. */
  | 'DATE_ORDER'
  /** The value is not printed itself but was worked out, for example the end of 有效期限 from a term such as 6年. Show it as a proposal. */
  | 'DERIVED_VALUE'
  /** 有效期限 is over today (Beijing time). What was read is good; the licence is not. */
  | 'EXPIRED'
  /** A field that this page should have was not found; its value is null. Let the user type it in. */
  | 'FIELD_MISSING'
  /** Light is reflected on the licence. Ask for a picture without glare if values are missing. */
  | 'GLARE'
  /** Part of the licence is outside the picture or covered. Ask for one with all four edges. */
  | 'INCOMPLETE'
  /** The recogniser is not sure of the text. Let the user check it. */
  | 'LOW_CONFIDENCE'
  /** The two pages of one picture do not belong together, for example by 证号 or 姓名. Check both. */
  | 'PAGE_MISMATCH'
  /** The picture looks like a photocopy or a print. Ask for the original if your case needs it. */
  | 'PHOTOCOPY'
  /** 性别 is not the one inside 证号. Let the user correct one of them. */
  | 'SEX_MISMATCH'
  /** A text was read that does not have the form of its field, so the typed value is null; the text is in `fields`. Let the user type it in. */
  | 'UNPARSED_VALUE';

/** One picture, and the page that it shows. Exactly one of `image` and `url` must be given. */
export type RecognizeDriverLicenseInput = {
  /** The picture itself: Base64 text, a `data:` URL, or a file of a multipart request. Exactly one of `image` and `url`. Example: `"/9j/4AAQSkZJRgABAQ…"` */
  image?: string | Blob | null | undefined;
  /** Whether to read 发证机关 (the red stamp) into `issuingAuthority`, which takes a little longer. Example: `true` */
  returnIssuingAuthority?: boolean | null | undefined;
  /** The page to read. Say which one it is if you know: that is safer than `AUTO`. Example: `BACK` */
  side?: LicenseSide | null | undefined;
  /** An http(s) address from which the service fetches the picture. Exactly one of `image` and `url`. Example: `"https://example.com/licences/front.jpg"` */
  url?: string | null | undefined;
};

/** One picture that shows one or both pages of a licence. Exactly one of `image` and `url` must be given. */
export type RecognizeDriverLicensePagesInput = {
  /** The picture itself: Base64 text, a `data:` URL, or a file of a multipart request. Exactly one of `image` and `url`. Example: `"/9j/4AAQSkZJRgABAQ…"` */
  image?: string | Blob | null | undefined;
  /** Whether to read 发证机关 (the red stamp) into `issuingAuthority`, which takes a little longer. Example: `true` */
  returnIssuingAuthority?: boolean | null | undefined;
  /** An http(s) address from which the service fetches the picture. Exactly one of `image` and `url`. Example: `"https://example.com/licences/front.jpg"` */
  url?: string | null | undefined;
};

/** Sex of the holder (性别), as printed on the licence. */
export type Sex =
  /** Printed as 女. */
  | 'FEMALE'
  /** Printed as 男. */
  | 'MALE';

/** A class of vehicles that the holder may drive (准驾车型代号). Most classes include smaller ones, which are not printed: the holder of an A1 may drive a C1 as well. */
export type VehicleClass =
  /** Large passenger vehicles (大型客车). */
  | 'A1'
  /** Heavy tractors with a trailer (重型牵引挂车). */
  | 'A2'
  /** City buses (城市公交车). */
  | 'A3'
  /** Medium passenger vehicles (中型客车). */
  | 'B1'
  /** Large goods vehicles (大型货车). */
  | 'B2'
  /** Small motor vehicles, manual gears included (小型汽车). */
  | 'C1'
  /** Small motor vehicles with automatic gears (小型自动挡汽车). */
  | 'C2'
  /** Low-speed goods vehicles (低速载货汽车). */
  | 'C3'
  /** Three-wheeled motor vehicles (三轮汽车). */
  | 'C4'
  /** Small automatic passenger vehicles for drivers with a disability (残疾人专用小型自动挡载客汽车). */
  | 'C5'
  /** Light tractors with a trailer (轻型牵引挂车). */
  | 'C6'
  /** Three-wheeled motorcycles (普通三轮摩托车). */
  | 'D'
  /** Two-wheeled motorcycles (普通二轮摩托车). */
  | 'E'
  /** Mopeds (轻便摩托车). */
  | 'F'
  /** Self-propelled wheeled machines (轮式专用机械车). */
  | 'M'
  /** Trolleybuses (无轨电车). */
  | 'N'
  /** Trams (有轨电车). */
  | 'P';

type LicensePageFields_BackPageResult_Fragment = { number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

type LicensePageFields_FrontPageResult_Fragment = { number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

export type LicensePageFieldsFragment =
  | LicensePageFields_BackPageResult_Fragment
  | LicensePageFields_FrontPageResult_Fragment
;

export type FrontPageFieldsFragment = { sex: Sex | null, nationality: string | null, address: string | null, birth: string | null, issueDate: string | null, class: string | null, vehicleClasses: Array<VehicleClass>, validFrom: string | null, validTo: string | null, validIndefinitely: boolean | null, issuingAuthority: string | null, accumulatedScores: number | null, status: Array<string> | null, generationDate: string | null, currentTime: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

export type BackPageFieldsFragment = { record: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

export type OcrFailureFieldsFragment = { code: OcrErrorCode, providerCode: string | null, message: string, retryable: boolean, retryAfter: number | null };

type ResultFields_BackPageResult_Fragment = { __typename: 'BackPageResult', record: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

type ResultFields_FrontPageResult_Fragment = { __typename: 'FrontPageResult', sex: Sex | null, nationality: string | null, address: string | null, birth: string | null, issueDate: string | null, class: string | null, vehicleClasses: Array<VehicleClass>, validFrom: string | null, validTo: string | null, validIndefinitely: boolean | null, issuingAuthority: string | null, accumulatedScores: number | null, status: Array<string> | null, generationDate: string | null, currentTime: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null };

type ResultFields_OcrFailure_Fragment = { __typename: 'OcrFailure', code: OcrErrorCode, providerCode: string | null, message: string, retryable: boolean, retryAfter: number | null };

export type ResultFieldsFragment =
  | ResultFields_BackPageResult_Fragment
  | ResultFields_FrontPageResult_Fragment
  | ResultFields_OcrFailure_Fragment
;

export type RecognizeDriverLicenseMutationVariables = Exact<{
  input: RecognizeDriverLicenseInput;
}>;


export type RecognizeDriverLicenseMutation = { recognizeDriverLicense:
    | { __typename: 'BackPageResult', record: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'FrontPageResult', sex: Sex | null, nationality: string | null, address: string | null, birth: string | null, issueDate: string | null, class: string | null, vehicleClasses: Array<VehicleClass>, validFrom: string | null, validTo: string | null, validIndefinitely: boolean | null, issuingAuthority: string | null, accumulatedScores: number | null, status: Array<string> | null, generationDate: string | null, currentTime: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'OcrFailure', code: OcrErrorCode, providerCode: string | null, message: string, retryable: boolean, retryAfter: number | null }
   };

export type RecognizeDriverLicensesMutationVariables = Exact<{
  inputs: Array<RecognizeDriverLicenseInput> | RecognizeDriverLicenseInput;
}>;


export type RecognizeDriverLicensesMutation = { recognizeDriverLicenses: Array<
    | { __typename: 'BackPageResult', record: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'FrontPageResult', sex: Sex | null, nationality: string | null, address: string | null, birth: string | null, issueDate: string | null, class: string | null, vehicleClasses: Array<VehicleClass>, validFrom: string | null, validTo: string | null, validIndefinitely: boolean | null, issuingAuthority: string | null, accumulatedScores: number | null, status: Array<string> | null, generationDate: string | null, currentTime: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'OcrFailure', code: OcrErrorCode, providerCode: string | null, message: string, retryable: boolean, retryAfter: number | null }
  > };

export type RecognizeDriverLicensePagesMutationVariables = Exact<{
  input: RecognizeDriverLicensePagesInput;
}>;


export type RecognizeDriverLicensePagesMutation = { recognizeDriverLicensePages: Array<
    | { __typename: 'BackPageResult', record: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'FrontPageResult', sex: Sex | null, nationality: string | null, address: string | null, birth: string | null, issueDate: string | null, class: string | null, vehicleClasses: Array<VehicleClass>, validFrom: string | null, validTo: string | null, validIndefinitely: boolean | null, issuingAuthority: string | null, accumulatedScores: number | null, status: Array<string> | null, generationDate: string | null, currentTime: string | null, number: string | null, name: string | null, fileNumber: string | null, medium: LicenseMedium, fields: Array<{ field: LicenseField, text: string, confidence: number | null, polygon: Array<{ x: number, y: number }> | null }>, warnings: Array<{ code: RecognitionWarningCode, message: string, fields: Array<LicenseField> }>, image: { width: number, height: number, rotation: number } | null }
    | { __typename: 'OcrFailure', code: OcrErrorCode, providerCode: string | null, message: string, retryable: boolean, retryAfter: number | null }
  > };

export type ServiceQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceQuery = { service: { version: string, engine: string, limits: { maxImageBytes: number, minImageSide: number, maxImageSide: number, imageFormats: Array<string>, maxInputsPerOperation: number }, errorCodes: Array<{ code: OcrErrorCode, providerCodes: Array<string>, description: string, retryable: boolean }> } };

export const LicensePageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}}]} as unknown as DocumentNode<LicensePageFieldsFragment, unknown>;
export const FrontPageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrontPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrontPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"birth"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClasses"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"validIndefinitely"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"accumulatedScores"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationDate"}},{"kind":"Field","name":{"kind":"Name","value":"currentTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}}]} as unknown as DocumentNode<FrontPageFieldsFragment, unknown>;
export const BackPageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BackPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}}]} as unknown as DocumentNode<BackPageFieldsFragment, unknown>;
export const OcrFailureFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OcrFailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OcrFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]} as unknown as DocumentNode<OcrFailureFieldsFragment, unknown>;
export const ResultFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrontPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BackPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OcrFailureFields"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrontPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrontPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"birth"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClasses"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"validIndefinitely"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"accumulatedScores"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationDate"}},{"kind":"Field","name":{"kind":"Name","value":"currentTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BackPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OcrFailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OcrFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]} as unknown as DocumentNode<ResultFieldsFragment, unknown>;
export const RecognizeDriverLicenseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecognizeDriverLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recognizeDriverLicense"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrontPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrontPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"birth"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClasses"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"validIndefinitely"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"accumulatedScores"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationDate"}},{"kind":"Field","name":{"kind":"Name","value":"currentTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BackPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OcrFailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OcrFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrontPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BackPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OcrFailureFields"}}]}}]} as unknown as DocumentNode<RecognizeDriverLicenseMutation, RecognizeDriverLicenseMutationVariables>;
export const RecognizeDriverLicensesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecognizeDriverLicenses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recognizeDriverLicenses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inputs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrontPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrontPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"birth"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClasses"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"validIndefinitely"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"accumulatedScores"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationDate"}},{"kind":"Field","name":{"kind":"Name","value":"currentTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BackPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OcrFailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OcrFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrontPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BackPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OcrFailureFields"}}]}}]} as unknown as DocumentNode<RecognizeDriverLicensesMutation, RecognizeDriverLicensesMutationVariables>;
export const RecognizeDriverLicensePagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecognizeDriverLicensePages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicensePagesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recognizeDriverLicensePages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LicensePageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LicensePage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"medium"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"polygon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"rotation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FrontPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FrontPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"nationality"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"birth"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClasses"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"validIndefinitely"}},{"kind":"Field","name":{"kind":"Name","value":"issuingAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"accumulatedScores"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationDate"}},{"kind":"Field","name":{"kind":"Name","value":"currentTime"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BackPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BackPageResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LicensePageFields"}},{"kind":"Field","name":{"kind":"Name","value":"record"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OcrFailureFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OcrFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecognizeDriverLicenseResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FrontPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BackPageFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OcrFailureFields"}}]}}]} as unknown as DocumentNode<RecognizeDriverLicensePagesMutation, RecognizeDriverLicensePagesMutationVariables>;
export const ServiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maxImageBytes"}},{"kind":"Field","name":{"kind":"Name","value":"minImageSide"}},{"kind":"Field","name":{"kind":"Name","value":"maxImageSide"}},{"kind":"Field","name":{"kind":"Name","value":"imageFormats"}},{"kind":"Field","name":{"kind":"Name","value":"maxInputsPerOperation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errorCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"providerCodes"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}}]}}]} as unknown as DocumentNode<ServiceQuery, ServiceQueryVariables>;