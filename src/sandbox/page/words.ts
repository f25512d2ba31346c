import { en, type Word } from "./words/en.ts";
import { id } from "./words/id.ts";

export type PageLanguage = "id" | "en";

const words: Record<PageLanguage, Record<Word, string>> = { id, en };
let spoken: PageLanguage = "id";

/** The page's language as last chosen here, else the browser's, else Indonesian. */
export function rememberedLanguage(): PageLanguage {
  const chosen = localStorage.getItem("page-language");
  if (chosen === "id" || chosen === "en") return chosen;
  return navigator.languages.some((tag) => /^(id|ms|jv|su|sas)\b/.test(tag)) || navigator.languages.length === 0
    ? "id"
    : "en";
}

/** Speaks this language from the next drawing on, and after a reload. */
export function speak(language: PageLanguage): void {
  spoken = language;
  localStorage.setItem("page-language", language);
  document.documentElement.lang = language;
}

export function spokenLanguage(): PageLanguage {
  return spoken;
}

/** One of the page's words in the spoken language, with its `{gaps}` filled. */
export function say(word: Word, gaps: Record<string, string | number> = {}): string {
  return words[spoken][word].replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
