import type { AccessKey } from '../../rest-contract/signature.js';

export interface HuaweiEngineSettings {
  /** Of the OCR service, e.g. https://ocr.cn-north-4.myhuaweicloud.com; a path in it comes before the operation's. */
  readonly endpoint: URL;
  /** Its id, or where to ask for the one that the account has in the region. */
  readonly projectId: string | ProjectOfRegion;
  readonly credentials: HuaweiCredentials;
  /** Cost centre that calls are booked to. */
  readonly enterpriseProjectId?: string | undefined;
  /** Milliseconds for one picture, with everything: waiting for its turn, tokens, attempts and pauses. */
  readonly timeoutMs: number;
  /** Calls at once; more wait for their turn. */
  readonly concurrency: number;
  /** Sockets to one host. */
  readonly connections: number;
  /** Calls for one picture, the first included. */
  readonly maxAttempts: number;
  /** An HTTP proxy, with user and password in it where it wants them. */
  readonly proxy?: URL | undefined;
}

export interface ProjectOfRegion {
  /** E.g. cn-north-4. */
  readonly region: string;
  /** Of IAM, e.g. https://iam.cn-north-4.myhuaweicloud.com. */
  readonly iamEndpoint: URL;
}

export type HuaweiCredentials = AccessKeyCredentials | TokenCredentials | PasswordCredentials;

/** Every request is signed. */
export interface AccessKeyCredentials {
  readonly kind: 'access-key';
  readonly key: AccessKey;
  /** Comes with temporary keys. */
  readonly securityToken?: string | undefined;
}

/** A token that somebody else keeps fresh. */
export interface TokenCredentials {
  readonly kind: 'token';
  readonly token: string;
}

/** A user of IAM, for whom tokens are fetched. */
export interface PasswordCredentials {
  readonly kind: 'password';
  readonly user: string;
  readonly password: string;
  /** The name of the account, which IAM calls domain. */
  readonly account: string;
  /** Of IAM, e.g. https://iam.cn-north-4.myhuaweicloud.com. */
  readonly iamEndpoint: URL;
  /** The region that tokens are for, e.g. cn-north-4. */
  readonly region: string;
}
