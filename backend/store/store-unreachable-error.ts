/** The store that nodes share cannot be reached, or does not let this node in. The text names no password. */
export class StoreUnreachableError extends Error {
  readonly code = "storeUnreachable";
  constructor(host: string, options?: ErrorOptions) {
    super(
      `cannot use Redis at ${host}: see that it runs and that RELAY_REDIS_URL has the right user and password.`,
      options,
    );
    this.name = "StoreUnreachableError";
  }
}
