/** A call Telegram refuses: thrown by the methods, answered as `{"ok":false,…}`. */
export class Refusal extends Error {
  code: number;
  parameters: Record<string, unknown> | undefined;
  constructor(code: number, description: string, parameters?: Record<string, unknown>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400 with Telegram's prefix; the first letter is lowered unless the word is in capitals. */
export function badRequest(words: string, parameters?: Record<string, unknown>): Refusal {
  return new Refusal(400, `Bad Request: ${lowerFirst(words)}`, parameters);
}

/** 403 with Telegram's prefix. */
export function forbidden(words: string): Refusal {
  return new Refusal(403, `Forbidden: ${lowerFirst(words)}`);
}

/** 429 in Telegram's words; the HTTP layer adds the Retry-After header. */
export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
}

function lowerFirst(words: string): string {
  const second = words[1] ?? "";
  if (second === "_" || (second >= "A" && second <= "Z")) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
