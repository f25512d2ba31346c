// An error may repeat what somebody wrote. What is logged of it is cleaned of all that this update brought.

const PERSONAL =
  /^(text|caption|title|description|query|.*_name|username|phone_number|vcard|address|author_signature)$/;
const MOST_WORDS = 500;

/** Everything in an update that somebody wrote or is called, longest first, in whole and word by word. */
export function personalWords(update: unknown): string[] {
  const found = new Set<string>();
  collect(update, 0);
  return [...found].sort((a, b) => b.length - a.length);

  function collect(value: unknown, depth: number) {
    if (typeof value !== "object" || value === null || depth > 12) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "object") collect(inner, depth + 1);
      else if (typeof inner === "string" && PERSONAL.test(name))
        for (const word of [inner, ...inner.split(/[^\p{L}\p{M}\p{N}'+]+/u)])
          if (word.length > 2 && found.size < MOST_WORDS) found.add(word);
    }
  }
}

/** An error's type, words and stack without any of the given words. */
export function withoutWords(
  error: unknown,
  words: readonly string[],
): { type: string; message: string; stack: string } {
  const clean = (text: string) => words.reduce((left, word) => left.replaceAll(word, "[hidden]"), text);
  if (!(error instanceof Error)) return { type: typeof error, message: clean(String(error)), stack: "" };
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : "";
  return { type: error.name, message: clean(error.message), stack: clean(`${error.stack}${cause}`) };
}
