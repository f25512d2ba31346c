// The screens of writing a broadcast: the list, the draft, whom it is for.
import { Topic } from "../platform/generated/prisma/enums.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Texts, Words } from "../telegram/texts.ts";
import type { Broadcast } from "./broadcasts.ts";
import type { Asked, Choice, List } from "./choices.ts";
import { FOR_ALL, type Message, versionFor, versionsOf } from "./content.ts";
import type { AudienceCount } from "./count.ts";

/** What screens are printed with. */
export interface Print {
  readonly words: Words;
  readonly texts: Texts;
  readonly zone: string;
}

/** A figure as the reader writes it. */
export function figure({ words, zone }: Pick<Print, "words" | "zone">, value: number): string {
  return printingIn(words.language, zone).number(value);
}

/** The broadcasts that somebody may see, newest first. */
export function listScreen(
  print: Print,
  found: { rows: readonly Broadcast[]; total: number; page: number; toApprove: number },
): Screen {
  const { words } = print;
  const lines = found.rows.map((row) => listLine(print, row));
  const buttons = found.rows.map((row) =>
    button(words.plain("broadcasts-number", { number: String(row.id) }), "broadcast-open", row.id),
  );
  return {
    text: [
      words.html("broadcasts-list-title"),
      lines.length > 0 ? lines.join("\n\n") : words.html("broadcasts-list-empty"),
    ].join("\n\n"),
    buttons: [
      ...(found.toApprove > 0
        ? [[button(words.plain("broadcasts-to-approve", { count: String(found.toApprove) }), "broadcast-waiting")]]
        : []),
      [button(words.plain("broadcasts-new"), "broadcast-new")],
      ...inRows(buttons, 4),
      ...turning(words, "broadcast", "", found.page, found.total),
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** One broadcast in a list: its number, its state and day, its first words. */
export function listLine({ words, zone }: Print, row: Broadcast): string {
  return words.html("broadcasts-list-line", {
    number: String(row.id),
    state: stateWord(words, row),
    day: printingIn(words.language, zone).dateAt(row.changedAt),
    excerpt: excerptOf(words, row),
  });
}

/** Asks once, plainly: the same words for everybody, or one version a language. */
export function versionsScreen({ words }: Print, { id, revision }: Broadcast): Screen {
  return {
    text: words.html("broadcasts-versions-question"),
    buttons: [
      [button(words.plain("broadcasts-versions-one"), "broadcast-versions", `${id}.one`, revision)],
      [button(words.plain("broadcasts-versions-each"), "broadcast-versions", `${id}.each`, revision)],
      [button(words.plain("telegram-back"), "broadcast")],
    ],
  };
}

/** What is written so far, and the ways to go on. */
export function draftScreen(
  print: Print,
  broadcast: Broadcast,
  seen: { people: string | undefined; count: AudienceCount; lead?: string | undefined },
): Screen {
  const { words, texts } = print;
  const { id, content, ofId, does } = broadcast;
  const versions = versionsOf(content, texts.languages);
  const text = [
    ...(seen.lead === undefined ? [] : [seen.lead, ""]),
    words.html("broadcasts-draft-title", { number: String(id) }),
    ...(ofId === null
      ? []
      : [words.html(`broadcasts-draft-of-${does === "edit" ? "edit" : "send"}`, { number: String(ofId) })]),
    words.html("broadcasts-draft-topic", { topic: words.plain(`broadcasts-topic-${broadcast.topic}`) }),
    ...versions.map((version) =>
      words.html("broadcasts-draft-content", {
        version: versionWord(print, version),
        content: contentWord(words, content.messages[version], content.links[version]?.label),
      }),
    ),
    seen.people === undefined
      ? words.html("broadcasts-draft-nobody")
      : words.html("broadcasts-draft-people", { people: seen.people, count: figure(print, seen.count.all) }),
  ].join("\n");
  const write = versions.map((version) =>
    button(
      `${words.plain("broadcasts-write-button")}${versionMark(print, version)}`,
      "broadcast-write",
      `${id}.${version}`,
    ),
  );
  const links = versions.map((version) =>
    button(
      `${words.plain("broadcasts-link-button")}${versionMark(print, version)}`,
      "broadcast-link",
      `${id}.${version}`,
    ),
  );
  return {
    text,
    buttons: [
      write,
      links,
      ...(ofId === null
        ? [
            [
              button(words.plain("broadcasts-audience-button"), "broadcast-people", id),
              button(words.plain("broadcasts-topic-button"), "broadcast-topics", id),
            ],
          ]
        : []),
      [button(words.plain("broadcasts-preview-button"), "broadcast-preview", id)],
      [
        button(words.plain("broadcasts-drop-button"), "broadcast-drop", id),
        button(words.plain("telegram-back"), "broadcast"),
      ],
    ],
  };
}

/** The four topics: each person may have stopped any of them. */
export function topicsScreen({ words }: Print, { id, revision }: Broadcast): Screen {
  return {
    text: words.html("broadcasts-topic-question"),
    buttons: [
      ...inRows(
        Object.values(Topic).map((topic) =>
          button(words.plain(`broadcasts-topic-${topic}`), "broadcast-topic", `${id}.${topic}`, revision),
        ),
        2,
      ),
      [button(words.plain("telegram-back"), "broadcast-open", id)],
    ],
  };
}

/** Whom it is for: the sentence, the count, and everything to choose from. */
export function audienceScreen(
  print: Print,
  { id, revision, audience }: Broadcast,
  seen: { people: string | undefined; count: AudienceCount },
): Screen {
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
      words.html("broadcasts-people-hint"),
    ].join("\n\n"),
    buttons: [
      [
        button(
          mark(words.plain("broadcasts-choose-everyone"), audience.everyone === true),
          "broadcast-everyone",
          id,
          revision,
        ),
      ],
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

/** One list of choices, eight a page; several may be chosen. */
export function choicesScreen(
  { words }: Print,
  { id, revision }: Broadcast,
  shown: { title: string; whole?: Choice; choices: readonly Choice[] },
  asked: Asked & { page: number; above: Asked | undefined },
): Screen {
  const { list, parent, page, above } = asked;
  const label = (choice: Choice) =>
    `${choice.chosen ? "✓ " : ""}${choice.label}${choice.opens === undefined ? "" : " ›"}`;
  const onPage = shown.choices.slice(page * PAGE, (page + 1) * PAGE);
  const buttons = onPage.map((choice) =>
    choice.opens === undefined
      ? button(label(choice), "broadcast-pick", `${id}.${list}.${page}.${choice.value}`, revision)
      : button(label(choice), "broadcast-list", `${id}.${choice.opens}.0.${choice.value}`),
  );
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

function pages(words: Words, prefix: string, parent: string | undefined, page: number, total: number) {
  const to = (at: number) => `${prefix}${at}${parent ? `.${parent}` : ""}`;
  const row = [
    ...(page > 0 ? [button(words.plain("telegram-previous-page"), "broadcast-list", to(page - 1))] : []),
    ...((page + 1) * PAGE < total ? [button(words.plain("telegram-next-page"), "broadcast-list", to(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** A state in words. */
export function stateWord(words: Words, { state, lateAt }: Pick<Broadcast, "state" | "lateAt">): string {
  return words.plain(state === "scheduled" && lateAt !== null ? "broadcasts-state-late" : `broadcasts-state-${state}`);
}

/** A language by its own name; nothing to say where one version is for all. */
export function versionWord({ words, texts }: Print, version: string): string {
  return version === FOR_ALL
    ? words.plain("broadcasts-version-all")
    : texts.in(version).plain("telegram-language-name");
}

function versionMark(print: Print, version: string): string {
  return version === FOR_ALL ? "" : `: ${versionWord(print, version)}`;
}

function contentWord(words: Words, message: Message | undefined, link: string | undefined): string {
  if (message === undefined) return words.plain("broadcasts-content-none");
  const kind =
    message.kind === "album"
      ? words.plain("broadcasts-content-album", { count: String(message.items.length) })
      : words.plain(`broadcasts-content-${message.kind}`);
  return [kind, excerpt(message), link === undefined ? "" : `[${link}]`].filter(Boolean).join(" · ");
}

function excerptOf(words: Words, { content }: Broadcast): string {
  const message = versionFor(content, words.language)?.message;
  if (message === undefined) return words.plain("broadcasts-content-none");
  return excerpt(message) || contentWord(words, message, undefined);
}

function excerpt(message: Message): string {
  const text = message.kind === "album" ? (message.items.find((item) => item.text)?.text ?? "") : message.text;
  const line = [...text.replace(/\s+/g, " ").trim()];
  return line.length > 40 ? `${line.slice(0, 40).join("").trimEnd()}…` : line.join("");
}
