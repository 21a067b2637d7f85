/** What a signature can cover of a call. */
export interface CallToAuthorize {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** By lower-case name, `host` included. */
  readonly headers: Readonly<Record<string, string>>;
  /** In parts; empty where there is none. */
  readonly body: readonly Uint8Array[];
  /** Of the project that the call is for; absent from the one that asks for it. */
  readonly projectId?: string;
}

/** The headers that make one call ours. */
interface Authorization {
  readonly headers: Readonly<Record<string, string>>;
  /** Told that the provider refused them as outdated; whether another try can have better ones. */
  refused(): boolean;
}

export interface Authorizer {
  /**
   * @throws ProviderError where a token is needed and none can be had
   * @throws when the signal aborts first
   */
  authorize(call: CallToAuthorize, signal: AbortSignal): Promise<Authorization>;
}
