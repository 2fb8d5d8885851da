/** What a library's errors tell, and to whom. */
export interface ErrorsSpec {
  /** Names of classes whose texts are for those who run the server: SQL, addresses, settings. An instance of one proves nothing about its text. */
  readonly internal?: RegExp;
  /** Members whose truth says that the error was made for clients: `isBoom`. */
  readonly meant?: readonly string[];
  /** Members that hold what a driver or another service put there (`sqlMessage`, `response`): no class or code makes them fit for clients. */
  readonly withheld?: readonly string[];
  /** Members that tell nothing that a client must not know. */
  readonly harmless?: readonly string[];
  /** Functions that tell whose error it is and nothing of its text: `isAxiosError(error)`. */
  readonly predicates?: readonly string[];
}

/** How a provider's tokens look wherever they stand: documented by the provider, and nothing else looks so. */
export interface TokenFormat {
  readonly provider: string;
  readonly pattern: RegExp;
}
