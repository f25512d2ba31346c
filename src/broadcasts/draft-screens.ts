// The screens of writing a broadcast: one version or several, the draft as it stands, its topic.
import type { InlineKeyboardButton } from "grammy/types";
import { Topic } from "../platform/generated/prisma/enums.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Broadcast } from "./broadcasts.ts";
import { FOR_ALL, versionsOf } from "./content.ts";
import type { Seen } from "./people-screens.ts";
import { contentWord, figure, type Print, versionWord } from "./print.ts";

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

/** What is written so far, and the ways to go on. `under`: what its new words will stand under. */
export function draftScreen(
  print: Print,
  broadcast: Broadcast,
  seen: Seen & { lead?: string | undefined; under: "album" | "file" | undefined },
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
    ...(seen.under === undefined ? [] : [words.html(`broadcasts-draft-under-${seen.under}`)]),
    words.html("broadcasts-draft-topic", { topic: words.plain(`broadcasts-topic-${broadcast.topic}`) }),
    ...versions.map((version) =>
      words.html("broadcasts-draft-content", {
        version: versionWord(print, version),
        content: contentWord(words, content.messages[version], content.links[version]?.label),
      }),
    ),
    ...peopleLines(print, seen),
  ].join("\n");
  return {
    text,
    buttons: [
      versionButtons(print, broadcast, "write"),
      ...(seen.under === "album" ? [] : [versionButtons(print, broadcast, "link")]),
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

function peopleLines(print: Print, { people, count, zero }: Seen): string[] {
  const { words } = print;
  if (people === undefined) return [words.html("broadcasts-draft-nobody")];
  return [
    words.html("broadcasts-draft-people", { people, count: figure(print, count.all) }),
    ...(zero === undefined ? [] : [zero]),
  ];
}

function versionButtons(print: Print, { id, content }: Broadcast, act: "write" | "link"): InlineKeyboardButton[] {
  const { words, texts } = print;
  return versionsOf(content, texts.languages).map((version) => {
    const mark = version === FOR_ALL ? "" : `: ${versionWord(print, version)}`;
    return button(`${words.plain(`broadcasts-${act}-button`)}${mark}`, `broadcast-${act}`, `${id}.${version}`);
  });
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
