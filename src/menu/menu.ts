// The first screens: what the bot does, in three lines, and the ways from here.
import { nameIn, type OwnCommand } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";

/** What a returning person is told first: where they stand, and the button that goes on from there. */
export interface Standing {
  readonly text: string;
  readonly buttons: Screen["buttons"];
}

/** The menu, headed by a greeting for someone new or by where the person stands. */
export function menuScreen(words: Words, standing: Standing | undefined, lead = ""): Screen {
  const head = standing?.text ?? words.html("menu-welcome");
  return {
    text: [lead, head].filter(Boolean).join("\n\n"),
    buttons: [
      ...(standing?.buttons ?? []),
      [button(words.plain("menu-trades"), "trades"), button(words.plain("menu-register"), "register")],
      [button(words.plain("menu-status"), "status"), button(words.plain("menu-vacancies"), "jobs")],
      [button(words.plain("menu-certificate"), "certificate"), button(words.plain("menu-centre"), "centres")],
      [button(words.plain("questions-button"), "ask"), button(words.plain("menu-help"), "help")],
      [button(words.plain("menu-language"), "language")],
    ],
  };
}

/** Whose own commands are more than this read them on a screen of their own. */
const MANY = 3;

/**
 * What each thing does and how to ask for it, for staff also their own; perhaps with the way back to what is unfinished.
 * Whoever has many commands of their own reads those, and `everybodys` behind a button: a screen is a small one.
 */
export function helpScreen(
  words: Words,
  { staffCommands }: { readonly staffCommands: readonly OwnCommand[] },
  { goOn, everybodys = false }: { goOn?: ReturnType<typeof button> | undefined; everybodys?: boolean } = {},
): Screen {
  const forStaff = staffCommands.map((act) =>
    words.html("menu-help-staff-line", {
      command: `/${nameIn(words.language, act)}`,
      does: words.plain(`telegram-command-${act}`),
    }),
  );
  const isLong = forStaff.length > MANY;
  const other = everybodys
    ? button(words.plain("menu-help-staff-button"), "help")
    : button(words.plain("menu-help-everybody-button"), "help", "all");
  return {
    text: [
      ...(isLong && !everybodys ? [] : [words.html("menu-help-text")]),
      ...(forStaff.length > 0 && !(isLong && everybodys)
        ? [[words.html("menu-help-staff"), ...forStaff].join("\n")]
        : []),
    ].join("\n\n"),
    buttons: [
      ...(goOn ? [[goOn]] : []),
      ...(isLong ? [[other]] : []),
      [button(words.plain("menu-centre"), "centres"), backToMenu(words)],
    ],
  };
}

/** The button that every screen may end with. */
export function backToMenu(words: BotContext["words"]) {
  return button(words.plain("telegram-menu"), "menu");
}
