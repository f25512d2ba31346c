// Made by `npm run texts` from the English texts; do not edit.
export type Language = "en" | "id";

type NoArgs = Record<never, never>;

/** Each text's key and the variables it needs. */
export interface TextArgs {
  "menu-centre": NoArgs;
  "menu-help": NoArgs;
  "menu-help-text": NoArgs;
  "menu-language": NoArgs;
  "menu-language-chosen": NoArgs;
  "menu-language-question": NoArgs;
  "menu-nothing-to-cancel": NoArgs;
  "menu-register": NoArgs;
  "menu-status": NoArgs;
  "menu-trades": NoArgs;
  "menu-unknown-link": NoArgs;
  "menu-welcome": NoArgs;
  "telegram-back": NoArgs;
  "telegram-bot-description": NoArgs;
  "telegram-bot-short-description": NoArgs;
  "telegram-cancel": NoArgs;
  "telegram-command-cancel": NoArgs;
  "telegram-command-help": NoArgs;
  "telegram-command-language": NoArgs;
  "telegram-command-menu": NoArgs;
  "telegram-command-mydata": NoArgs;
  "telegram-command-register": NoArgs;
  "telegram-command-staff": NoArgs;
  "telegram-command-status": NoArgs;
  "telegram-command-trades": NoArgs;
  "telegram-continue": NoArgs;
  "telegram-in-group": NoArgs;
  "telegram-language-name": NoArgs;
  "telegram-menu": NoArgs;
  "telegram-next-page": NoArgs;
  "telegram-no": NoArgs;
  "telegram-old-button": NoArgs;
  "telegram-only-words": NoArgs;
  "telegram-open-private-chat": NoArgs;
  "telegram-previous-page": NoArgs;
  "telegram-skip": NoArgs;
  "telegram-sorry": { code: string };
  "telegram-wait": NoArgs;
  "telegram-yes": NoArgs;
}

export type TextKey = keyof TextArgs;
