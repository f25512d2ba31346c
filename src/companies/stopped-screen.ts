import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";

/** What a recruiter reads of whatever is closed while their company is suspended. */
export function stoppedScreen(words: Words): Screen {
  return {
    text: words.html("companies-stopped"),
    buttons: [
      [button(words.plain("companies-home-button"), "company")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}
