// An error may repeat what somebody wrote. What is logged of it is cleaned of all that this update brought.
import { wordByWord } from "../platform/hidden-words.ts";

const PERSONAL =
  /^(text|caption|title|description|query|.*_name|username|phone_number|vcard|address|author_signature)$/;
const MOST_WORDS = 500;

/** Everything in an update that somebody wrote or is called, in whole and word by word. */
export function personalWords(update: unknown): string[] {
  const found = new Set<string>();
  collect(update, 0);
  return [...found];

  function collect(value: unknown, depth: number) {
    if (typeof value !== "object" || value === null || depth > 12) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "object") collect(inner, depth + 1);
      else if (typeof inner === "string" && PERSONAL.test(name))
        for (const word of wordByWord(inner)) if (found.size < MOST_WORDS) found.add(word);
    }
  }
}
