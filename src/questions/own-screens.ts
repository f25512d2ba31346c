// What whoever asks reads: the invitation to write, that it arrived, their questions and one of them.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Question } from "../platform/generated/prisma/client.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { AskedCentre } from "./centre-of.ts";
import type { Opened } from "./questions.ts";

/** So much of a message stands in a thread. */
const SHOWN = 300;
/** So many of the last messages. */
const SHOWN_MESSAGES = 6;

/** Invites to write, after an honest line about when it is answered. */
export function askScreen(
  words: Words,
  asked: {
    centre: AskedCentre;
    subject: string | undefined;
    about: string | undefined;
    when: string;
    mine: boolean;
    several: boolean;
  },
): Screen {
  const { centre, subject = "", about, when, mine, several } = asked;
  return {
    text: [
      words.html("questions-ask", { centre: inLanguage(centre.name, words.language) }),
      ...(about === undefined ? [] : [words.html("questions-about", { about })]),
      when,
      words.html("questions-no-nik"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(mine ? [[button(words.plain("questions-all-mine"), "ask-list")]] : []),
      ...(several ? [[button(words.plain("questions-other-centre"), "ask-which", subject)]] : []),
      [button(words.plain("menu-centre"), "centre", centre.code), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Which centre is asked. */
export function whichScreen(words: Words, centres: readonly AskedCentre[], subject = ""): Screen {
  return {
    text: words.html("questions-which"),
    buttons: [
      ...centres.map((centre) => [button(inLanguage(centre.name, words.language), "ask-centre", centre.code, subject)]),
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** It arrived, and when it is answered. */
export function sentScreen(words: Words, { id, when }: { id: number; when: string }): Screen {
  return {
    text: [words.html("questions-sent", { number: String(id) }), when, words.html("questions-sent-more")].join("\n\n"),
    buttons: [[button(words.plain("questions-mine-one"), "ask-one", id), button(words.plain("telegram-menu"), "menu")]],
  };
}

/** The person's questions, the newest first. */
export function listScreen(words: Words, questions: readonly Question[], zone: string): Screen {
  const printing = printingIn(words.language, zone);
  const lines = questions.map(({ id, state, askedAt }) =>
    words.html("questions-list-line", {
      number: String(id),
      day: printing.dateAt(askedAt),
      state: words.plain(`questions-own-state-${state}`),
    }),
  );
  return {
    text: [words.html("questions-list"), lines.length > 0 ? lines.join("\n") : words.html("questions-list-none")].join(
      "\n\n",
    ),
    buttons: [
      ...questions.map(({ id }) => [button(words.plain("questions-number", { number: String(id) }), "ask-one", id)]),
      [button(words.plain("questions-new-button"), "ask"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** One question with what was said, and whose turn it is. */
export function oneScreen(
  words: Words,
  question: Question,
  { messages, when, zone }: { messages: readonly Opened[]; when: string; zone: string },
): Screen {
  const { id, state } = question;
  return {
    text: [
      words.html("questions-one", { number: String(id), state: words.plain(`questions-own-state-${state}`) }),
      threadText(words, messages, {
        zone,
        person: words.plain("questions-from-you"),
        staff: words.plain("questions-from-centre"),
      }),
      ...(state === "open" ? [when] : []),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...answerWays(words, { id, state }, ""),
      [button(words.plain("questions-all-mine"), "ask-list"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Under an answer: ask more, or that it is answered. */
export function answerWays(words: Words, { id, state }: Pick<Question, "id" | "state">, nonce: string = BESIDE) {
  const more = button(
    words.plain(state === "open" ? "questions-add-button" : "questions-more-button"),
    "ask-more",
    id,
    nonce,
  );
  return [[more, ...(state === "closed" ? [] : [button(words.plain("questions-done-button"), "ask-done", id, nonce)])]];
}

/** The last messages, who said each and when. */
export function threadText(
  words: Words,
  messages: readonly Opened[],
  { zone, person, staff }: { zone: string; person: string; staff: string },
): string {
  const printing = printingIn(words.language, zone);
  const left = messages.length - SHOWN_MESSAGES;
  const lines = messages.slice(-SHOWN_MESSAGES).map((message) => {
    const said = message.text ?? "";
    const text = said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said;
    return words.html("questions-line", {
      who: message.by === null ? person : staff,
      at: printing.dateTime(message.at),
      said: [message.content === "text" ? "" : `[${words.plain(`questions-content-${message.content}`)}]`, text]
        .filter(Boolean)
        .join(" "),
    });
  });
  if (messages.length === 0) return words.html("questions-words-deleted");
  return [...(left > 0 ? [words.html("questions-earlier", { count: String(left) })] : []), ...lines].join("\n\n");
}
