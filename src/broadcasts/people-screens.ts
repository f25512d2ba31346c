// The screens of choosing whom a broadcast is for.
import type { InlineKeyboardButton } from "grammy/types";
import { PAGE } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Broadcast } from "./broadcasts.ts";
import type { Asked, Choice, List } from "./choices.ts";
import type { AudienceCount } from "./count.ts";
import { figure, type Print } from "./print.ts";

/** Whom a broadcast is for, as it is shown. */
export interface Seen {
  /** In plain words; undefined while nobody was chosen */
  readonly people: string | undefined;
  readonly count: AudienceCount;
  /** What "everybody" means for this author */
  readonly everyone: { readonly people: string; readonly label: string };
  /** Why nobody fits and what to do; undefined while somebody does */
  readonly zero: string | undefined;
}

/** Whom it is for: the sentence, the count, and everything to choose from. */
export function audienceScreen(print: Print, { id, revision, audience }: Broadcast, seen: Seen): Screen {
  const { words } = print;
  const mark = (label: string, on: boolean) => (on ? `✓ ${label}` : label);
  const open = (list: List, label: string, on: boolean) => button(mark(label, on), "broadcast-list", `${id}.${list}.0`);
  const { trades, programmes, intakes, provinces, regencies } = audience;
  return {
    text: [
      words.html("broadcasts-people-title"),
      seen.people === undefined
        ? words.html("broadcasts-people-none")
        : words.html("broadcasts-people-chosen", { people: seen.people, count: figure(print, seen.count.all) }),
      ...(seen.zero === undefined ? [] : [seen.zero]),
      words.html("broadcasts-people-hint"),
    ].join("\n\n"),
    buttons: [
      [button(mark(seen.everyone.label, audience.everyone === true), "broadcast-everyone", id, revision)],
      [
        open("t", words.plain("broadcasts-choose-interest"), Boolean(trades ?? programmes ?? intakes)),
        open("s", words.plain("broadcasts-choose-state"), audience.states !== undefined),
      ],
      [
        open("v", words.plain("broadcasts-choose-place"), Boolean(provinces ?? regencies)),
        open("l", words.plain("broadcasts-choose-language"), audience.languages !== undefined),
      ],
      [
        open("g", words.plain("broadcasts-choose-plan"), audience.goals !== undefined),
        open("c", words.plain("broadcasts-choose-certificate"), audience.certificates !== undefined),
      ],
      [
        button(
          mark(words.plain("broadcasts-choose-untold"), audience.untoldDays !== undefined),
          "broadcast-untold",
          id,
        ),
      ],
      [
        button(words.plain("broadcasts-saved-button"), "broadcast-saved", `${id}.0`),
        ...(seen.people === undefined ? [] : [button(words.plain("broadcasts-save-button"), "broadcast-save", id)]),
      ],
      [
        ...(seen.people === undefined
          ? []
          : [button(words.plain("broadcasts-clear-button"), "broadcast-clear", id, revision)]),
        button(words.plain("broadcasts-done-button"), "broadcast-open", id),
      ],
    ],
  };
}

/** Everybody instead of what was chosen: asked once, for it reaches more than the author had in mind. */
export function everyoneScreen({ words }: Print, { id, revision }: Broadcast, seen: Seen): Screen {
  return {
    text: words.html("broadcasts-everyone-instead", { people: seen.people ?? "", everyone: seen.everyone.people }),
    buttons: [
      [button(words.plain("broadcasts-everyone-yes"), "broadcast-everyone", `${id}.instead`, revision)],
      [button(words.plain("broadcasts-everyone-no"), "broadcast-people", id)],
    ],
  };
}

/** One list of choices, eight a page; several may be chosen. */
export function choicesScreen(
  { words }: Print,
  { id, revision }: Broadcast,
  shown: { title: string; whole?: Choice; choices: readonly Choice[] },
  asked: Asked & { page: number; above: Asked | undefined },
): Screen {
  const { list, parent, page, above } = asked;
  const buttons = choiceButtons({ id, revision }, shown.choices, list).slice(page * PAGE, (page + 1) * PAGE);
  const { whole } = shown;
  const wholeLabel =
    whole && `${whole.chosen ? "✓ " : ""}${words.plain("broadcasts-choose-whole", { name: whole.label })}`;
  const back = above
    ? button(
        words.plain("telegram-back"),
        "broadcast-list",
        `${id}.${above.list}.0${above.parent ? `.${above.parent}` : ""}`,
      )
    : button(words.plain("broadcasts-done-button"), "broadcast-people", id);
  return {
    text: shown.title,
    buttons: [
      ...(whole && wholeLabel
        ? [[button(wholeLabel, "broadcast-pick", `${id}.${list}.w.${whole.value}`, revision)]]
        : []),
      ...inRows(buttons, 1),
      ...pages(words, `${id}.${list}.`, parent, page, shown.choices.length),
      [back],
    ],
  };
}

/** The buttons of a whole list. */
export function choiceButtons(
  { id, revision }: Pick<Broadcast, "id" | "revision">,
  choices: readonly Choice[],
  list: List,
): InlineKeyboardButton[] {
  const label = ({ chosen, label, opens }: Choice) => `${chosen ? "✓ " : ""}${label}${opens === undefined ? "" : " ›"}`;
  return choices.map((choice, at) =>
    choice.opens === undefined
      ? button(label(choice), "broadcast-pick", `${id}.${list}.${Math.floor(at / PAGE)}.${choice.value}`, revision)
      : button(label(choice), "broadcast-list", `${id}.${choice.opens}.0.${choice.value}`),
  );
}

function pages(
  words: Words,
  prefix: string,
  parent: string | undefined,
  page: number,
  total: number,
): InlineKeyboardButton[][] {
  const to = (at: number) => `${prefix}${at}${parent ? `.${parent}` : ""}`;
  const row = [
    ...(page > 0 ? [button(words.plain("telegram-previous-page"), "broadcast-list", to(page - 1))] : []),
    ...((page + 1) * PAGE < total ? [button(words.plain("telegram-next-page"), "broadcast-list", to(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}
