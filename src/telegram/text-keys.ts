// Made by `npm run texts` from the English texts; do not edit.
export type Language = "en" | "id";

type NoArgs = Record<never, never>;

/** Each text's key and the variables it needs. */
export interface TextArgs {
  "telegram-back": NoArgs;
  "telegram-cancel": NoArgs;
  "telegram-continue": NoArgs;
  "telegram-language-name": NoArgs;
  "telegram-menu": NoArgs;
  "telegram-next-page": NoArgs;
  "telegram-no": NoArgs;
  "telegram-previous-page": NoArgs;
  "telegram-skip": NoArgs;
  "telegram-yes": NoArgs;
}

export type TextKey = keyof TextArgs;
