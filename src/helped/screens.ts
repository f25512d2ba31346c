// What helpers see: whom they registered, the words to read out, the code to hand over.

import { inLanguage, linesIn } from "../catalogue/catalogue.ts";
import type { Facts } from "../intakes/facts.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { Candidate, Centre, Helped, Programme, Registration } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../registration/registration.ts";
import { toldState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { CODE_DAYS, type HelpedPerson, MOST_A_DAY, MOST_AN_HOUR, stampOf, standing } from "./helped.ts";
import { answerButtons } from "./messages.ts";

/** A record with its code, at the one moment at which it is told. */
export interface Told {
  readonly helped: Helped & {
    candidate: Candidate;
    /** With its intake's days as they were told */
    registration: (Registration & { programme: Programme; intake: Facts | null }) | null;
    centre: Centre;
  };
  readonly code: string;
  readonly link: string;
  /** It takes the place of an earlier one */
  readonly isAnother?: boolean;
}

/** Whom a helper registered, and the way to somebody new. */
export function homeScreen(
  words: Words,
  {
    people,
    total,
    taken,
    page,
    seesOthers,
  }: { people: readonly HelpedPerson[]; total: number; taken: number; page: number; seesOthers: boolean },
): Screen {
  const count = printingIn(words.language, "UTC").number(taken);
  const lines = [
    ...people.map((person) => personLine(words, person)),
    ...(taken > 0 ? [words.html("helped-taken", { count })] : []),
  ];
  return {
    text: [words.html("helped-home"), lines.length > 0 ? lines.join("\n") : words.html("helped-nobody")].join("\n\n"),
    buttons: [
      [button(words.plain("helped-new"), "assist-new")],
      ...people.map((person) => [
        button(
          words.plain("helped-person-button", {
            name: person.name ?? words.plain("helped-nameless"),
            number: person.number ?? "…",
          }),
          person.isDone ? "assist-person" : "assist-go",
          person.id,
        ),
      ]),
      ...turning(words, "assist", "", page, total),
      ...(seesOthers ? [[button(words.plain("helped-helpers"), "assist-helpers")]] : []),
      [
        ...(seesOthers ? [button(words.plain("roles-desk"), "staff")] : []),
        button(words.plain("telegram-menu"), "menu"),
      ],
    ],
  };
}

function personLine(words: Words, { name, number, state }: HelpedPerson): string {
  const who = name ?? words.plain("helped-nameless");
  if (number === null) return words.html("helped-line-unfinished", { name: who });
  return words.html("helped-line", { name: who, number, state: stateWord(words, state) });
}

function stateWord(words: Words, state: RegistrationState | null): string {
  return state === null ? "" : words.plain(`registration-state-${state}`);
}

/** Why nobody can be registered now, and from when on. */
export function enoughScreen(words: Words, zone: string, { until, why }: { until: Date; why: "day" | "hour" }): Screen {
  const most = String(why === "day" ? MOST_A_DAY : MOST_AN_HOUR);
  return {
    text: words.html(`helped-enough-${why}`, { most, until: printingIn(words.language, zone).dateTime(until) }),
    buttons: [[button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")]],
  };
}

/** For which of their centres somebody registers others. */
export function centreScreen(
  words: Words,
  language: string,
  centres: readonly { readonly code: string; readonly name: unknown }[],
): Screen {
  return {
    text: words.html("helped-which-centre"),
    buttons: [
      ...centres.map(({ code, name }) => [
        button(inLanguage(name, words.language), "assist-new", `${language}.${code}`),
      ]),
      [button(words.plain("helped-back"), "assist")],
    ],
  };
}

/** The consent in the person's language, between what the helper does with it. */
export function consentScreen(
  words: Words,
  aloud: Words,
  { others, key, centreCode }: { others: readonly string[]; key: number; centreCode: string },
): Screen {
  return {
    text: [words.html("helped-read-aloud"), `<blockquote>${aloud.html("helped-consent")}</blockquote>`].join("\n\n"),
    buttons: [
      [
        button(aloud.plain("helped-agreed"), "assist-agreed", `${aloud.language}.${centreCode}`, key),
        button(aloud.plain("helped-refused"), "assist-refused"),
      ],
      others.map((language) =>
        button(words.plain(`helped-in-${language === "en" ? "en" : "id"}`), "assist-new", `${language}.${centreCode}`),
      ),
      [button(words.plain("helped-back"), "assist")],
    ],
  };
}

export function refusedScreen(words: Words): Screen {
  return {
    text: words.html("helped-nothing-kept"),
    buttons: [[button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")]],
  };
}

export function droppedScreen(words: Words): Screen {
  return { ...refusedScreen(words), text: words.html("helped-dropped") };
}

/** One whom they registered: name, number, state, and a new code. */
export async function personScreen(rt: Runtime, words: Words, helped: Helped): Promise<Screen> {
  const { candidate, registration } = await rt.db.helped.findUniqueOrThrow({
    where: { id: helped.id },
    select: { candidate: { select: { fullName: true } }, registration: { select: standing } },
  });
  const state = registration && toldState(registration, rt.now());
  const until =
    helped.claimUntil && printingIn(words.language, rt.config.zone).date(localDate(helped.claimUntil, rt.config.zone));
  return {
    text: words.html("helped-card", {
      name: candidate.fullName ?? "",
      number: registration?.number ?? "",
      state: stateWord(words, state),
      until: until ?? "–",
    }),
    buttons: [
      ...(state === "accepted" ? answerButtons(words, helped.id) : []),
      [button(words.plain("helped-new-code"), "assist-code", helped.id, stampOf(helped))],
      [button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** What somebody without the bot has to know of their registration: the training, its days, where, what to bring, whom to call. */
export function toTakeHome(words: Words, { registration, centre }: Told["helped"]): string[] {
  if (!registration) return [];
  const { programme, intake } = registration;
  const day = (date: Day) => printingIn(words.language, "UTC").date(date);
  return [
    inLanguage(programme.name, words.language),
    ...(intake?.selectionOn ? [words.plain("helped-take-selection", { day: day(intake.selectionOn) })] : []),
    ...(intake?.interviewOn ? [words.plain("helped-take-interview", { day: day(intake.interviewOn) })] : []),
    ...(intake ? [words.plain("helped-take-starts", { from: day(intake.startsOn), to: day(intake.endsOn) })] : []),
    words.plain("helped-take-place", {
      centre: inLanguage(centre.name, words.language),
      address: inLanguage(centre.address, words.language),
    }),
    ...(intake
      ? [
          words.plain("helped-take-bring", {
            bring: linesIn([centre.whatToBring, ...intake.documents], words.language).join("; "),
          }),
        ]
      : []),
    ...(centre.phone ? [words.plain("helped-take-phone", { phone: centre.phone })] : []),
  ];
}

/** A code was made meanwhile: whoever wants one more presses again. */
export function madeAlreadyScreen(
  words: Words,
  { act, argument, stamp, back }: { act: string; argument: string; stamp: string; back: string },
): Screen {
  return {
    text: words.html("helped-code-made"),
    buttons: [
      [button(words.plain("helped-new-code"), act, argument, stamp)],
      [button(words.plain("telegram-back"), back, argument)],
    ],
  };
}

/** The number and the code, as words to pass on or to read out. */
export function codeScreen(words: Words, theirs: Words, { helped, code, link, isAnother }: Told, zone: string): Screen {
  const until = helped.claimUntil ?? new Date();
  const number = helped.registration?.number ?? "";
  const facts = toTakeHome(theirs, helped);
  const passOn = theirs.html("helped-pass-on", {
    name: helped.candidate.fullName ?? "",
    number,
    code,
    link,
    until: printingIn(theirs.language, zone).date(localDate(until, zone)),
    centre: inLanguage(helped.centre.name, theirs.language),
  });
  return {
    text: [
      words.html(isAnother ? "helped-done-again" : "helped-done", { number, code, days: String(CODE_DAYS) }),
      `<blockquote>${[passOn, ...facts.map((text) => theirs.html("helped-fact", { text }))].join("\n")}</blockquote>`,
      words.html("helped-once"),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("helped-new"), "assist-new")],
      [button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** How many people each helper registered within a month. */
export function helpersScreen(
  words: Words,
  counts: readonly { telegramId: bigint; count: number; claimed: number }[],
  name: (telegramId: bigint) => string,
): Screen {
  const print = printingIn(words.language, "UTC");
  const lines = counts.map(({ telegramId, count, claimed }) =>
    words.html("helped-helper-line", {
      name: name(telegramId),
      count: print.number(count),
      claimed: print.number(claimed),
    }),
  );
  return {
    text: [words.html("helped-helpers-title"), lines.length > 0 ? lines.join("\n") : words.html("helped-nobody")].join(
      "\n\n",
    ),
    buttons: [[button(words.plain("helped-back"), "assist"), button(words.plain("telegram-menu"), "menu")]],
  };
}
