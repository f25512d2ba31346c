// The screens on which a subscription is chosen, one question each; what is typed instead is heard in `typing.ts`.

import { inLanguage } from "../catalogue/catalogue.ts";
import { certificatesOf } from "../certificates/certificates.ts";
import { isValid } from "../certificates/status.ts";
import { quietUntil } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { activeTrades } from "../trades/trades.ts";
import { anything, homeOf, type Subscription, type Wanted } from "./alerts.ts";
import { ABROAD } from "./matching.ts";
import { cut, hourText, packed, placeText, timeText, tradeText, wageText, wantedText } from "./words.ts";

type Buttons = NonNullable<Screen["buttons"]>;

/** So many regencies stand on one screen. */
const REGENCIES = 14;
/** So many may have been meant by what was typed. */
const MOST_MEANT = 8;
const WAGES = [2_000_000, 2_500_000, 3_000_000, 4_000_000, 5_000_000];
const HOURS = [7, 9, 12, 16, 17, 18, 19];

/** What can be chosen of a subscription, and which act asks for it. */
export const questions = ["trade", "place", "wage", "scheme", "when"] as const;
export type Question = (typeof questions)[number];

/** One subscription with everything that can be changed of it. */
export function cardScreen(
  { words }: BotContext,
  subscription: Subscription,
  { lead = "", mustAgree = false }: { readonly lead?: string; readonly mustAgree?: boolean } = {},
): Screen {
  const { id, tradeName } = subscription;
  const ask = (question: Question) => button(words.plain(`alerts-change-${question}`), `alert-${question}`, id);
  const lines = [
    words.html("alerts-card-trade", {
      value: tradeName === undefined ? words.plain("alerts-any-trade-button") : tradeText(words, subscription),
    }),
    words.html("alerts-card-place", { value: placeText(words, subscription) }),
    words.html("alerts-card-wage", { value: wageText(words, subscription.minimumWage) }),
    words.html("alerts-card-scheme", { value: subscription.schemeName ?? words.plain("alerts-any-scheme") }),
    words.html("alerts-card-when", { value: timeText(words, subscription) }),
  ];
  return {
    text: [
      ...(lead ? [lead, ""] : []),
      words.html("alerts-card"),
      ...lines,
      ...(mustAgree ? ["", words.html("alerts-agree-question")] : []),
    ].join("\n"),
    buttons: [
      ...(mustAgree ? [[button(words.plain("alerts-agree-button"), "alert-agree", id)]] : []),
      [ask("trade"), ask("place")],
      [ask("wage"), ask("scheme")],
      [ask("when")],
      [button(words.plain("alerts-end-button"), "alert-end", id)],
      [button(words.plain("alerts-to-list"), "alerts"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Which trade; of a new one, or of one that there is. */
export async function tradeChooser(
  rt: Runtime,
  { words }: BotContext,
  id: number | undefined,
  lead = "",
): Promise<Screen> {
  const [act, before] = id === undefined ? ["alert-add", ""] : ["alert-trade", `${id}.`];
  const trades = await activeTrades(rt.db, rt.now());
  return {
    text: [lead, words.html("alerts-ask-trade")].filter(Boolean).join("\n\n"),
    buttons: [
      ...inRows(
        trades.map(({ code, shortName }) => button(inLanguage(shortName, words.language), act, `${before}${code}`)),
        2,
      ),
      [button(words.plain("alerts-any-trade-button"), act, `${before}any`)],
      [id === undefined ? button(words.plain("telegram-menu"), "menu") : back(words, id)],
    ],
  };
}

/** One of theirs, or a new one in this trade; without one in any. */
type Target = Pick<Subscription, "id"> | Pick<Wanted, "tradeCode">;

/**
 * Where: the own regency and province first, then here, abroad, anywhere; of one that there is, the lists as well. What is
 * typed is heard besides.
 */
export async function placeChooser(rt: Runtime, ctx: BotContext, target: Target, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const [home, provinces] = await Promise.all([homeOf(rt.db, ctx.candidate.id), provincesKnown(rt)]);
  const at = (label: string, place: string) => placeButton(label, place, target);
  const more = (label: string, word: string) =>
    "id" in target ? [button(label, "alert-place", `${target.id}.${word}`)] : [];
  const ordered = [...provinces].sort(
    (a, b) => Number(b.code === home?.provinceCode) - Number(a.code === home?.provinceCode),
  );
  return {
    text: [lead, words.html("alerts-ask-place")].filter(Boolean).join("\n\n"),
    buttons: [
      ...(home ? [[at(home.name, home.code)]] : []),
      inRows(
        ordered.map(({ code, name }) => at(name, code)),
        2,
      ).flat(),
      [at(words.plain("alerts-here"), "ID"), ...more(words.plain("alerts-regencies-button"), "l0")],
      [at(words.plain("alerts-abroad"), ABROAD), ...more(words.plain("alerts-countries-button"), "c")],
      [at(words.plain("alerts-anywhere"), "")],
      [back(words, "id" in target ? target.id : undefined)],
    ].filter((row) => row.length > 0),
  };
}

function placeButton(label: string, place: string, target: Target) {
  return "id" in target
    ? button(label, "alert-place", `${target.id}.k${place.replace(".", "-")}`)
    : button(label, "alert-again", packed({ ...anything, tradeCode: target.tradeCode, place }));
}

/** Every regency and city, page by page. */
export async function regencyChooser(
  rt: Runtime,
  { words }: BotContext,
  { id }: Subscription,
  page: number,
): Promise<Screen> {
  const regencies = await rt.db.regency.findMany({
    orderBy: { code: "desc" },
    select: { code: true, name: true },
  });
  const shown = regencies.slice(page * REGENCIES, (page + 1) * REGENCIES);
  const turn = [
    ...(page > 0 ? [button(words.plain("telegram-previous-page"), "alert-place", `${id}.l${page - 1}`)] : []),
    ...((page + 1) * REGENCIES < regencies.length
      ? [button(words.plain("telegram-next-page"), "alert-place", `${id}.l${page + 1}`)]
      : []),
  ];
  return {
    text: words.html("alerts-ask-regency"),
    buttons: [
      ...placeButtons(shown, { id }),
      ...(turn.length > 0 ? [turn] : []),
      [button(words.plain("telegram-back"), "alert-place", id)],
    ],
  };
}

/** Buttons for places that somebody may have meant. */
export function placeButtons(places: readonly { code: string; name: string }[], target: Target): Buttons {
  const buttons = places.map(({ code, name }) => placeButton(name, code, target));
  return inRows(buttons, 2);
}

/** The same, and the whole province where several of it may have been meant: "Lombok". */
export async function meantPlaces(
  rt: Runtime,
  words: BotContext["words"],
  places: readonly { code: string; name: string }[],
  target: Target,
): Promise<Buttons> {
  const [code, another] = [...new Set(places.map((place) => place.code.slice(0, 2)))];
  const isOne = another === undefined && places.length > 2;
  const province = isOne ? (await provincesKnown(rt)).find((each) => each.code === code) : undefined;
  const whole = province && words.plain("alerts-whole-province", { place: province.name });
  return [
    ...placeButtons(places.slice(0, MOST_MEANT), target),
    ...(province && whole ? [[placeButton(whole, province.code, target)]] : []),
  ];
}

/** The countries to which the operator's table lets people go. */
export async function countryChooser(rt: Runtime, { words }: BotContext, { id }: Subscription): Promise<Screen> {
  const open = await countriesOpen(rt);
  const buttons = open.map(({ country, name }) =>
    button(inLanguage(name, words.language), "alert-place", `${id}.k${country}`),
  );
  return {
    text: words.html("alerts-ask-country"),
    buttons: [...inRows(buttons, 2), [button(words.plain("telegram-back"), "alert-place", id)]],
  };
}

/** The least that it must pay. */
export function wageChooser({ words }: BotContext, { id }: Subscription): Screen {
  return {
    text: words.html("alerts-ask-wage"),
    buttons: [
      ...inRows(
        WAGES.map((wage) => button(wageText(words, wage), "alert-wage", `${id}.${wage}`)),
        2,
      ),
      [button(words.plain("alerts-any-wage"), "alert-wage", `${id}.0`)],
      [back(words, id)],
    ],
  };
}

/** Which of their own certificates it must ask for. */
export async function schemeChooser(
  rt: Runtime,
  { words, candidate }: BotContext,
  { id }: Subscription,
): Promise<Screen> {
  const held = (await certificatesOf(rt.db, candidate.id, rt.now())).filter(({ status }) => isValid(status));
  const schemes = new Map(held.map(({ schemeId, scheme }) => [schemeId, scheme]));
  const buttons = [...schemes].map(([schemeId, name]) => [button(name, "alert-scheme", `${id}.${schemeId}`)]);
  return {
    text: words.html(schemes.size > 0 ? "alerts-ask-scheme" : "alerts-no-certificate"),
    buttons: [
      ...buttons,
      [button(words.plain("alerts-any-scheme-button"), "alert-scheme", `${id}.0`)],
      ...(schemes.size > 0 ? [] : [[button(words.plain("alerts-to-certificate"), "certificate")]]),
      [back(words, id)],
    ],
  };
}

/** At once, or at which hour. */
export async function whenChooser(rt: Runtime, ctx: BotContext, { id }: Subscription): Promise<Screen> {
  const { words } = ctx;
  const zone = await zoneOf(rt, ctx);
  const hours = HOURS.filter((hour) => !isQuiet(rt, zone, hour));
  return {
    text: words.html("alerts-ask-when"),
    buttons: [
      [button(words.plain("alerts-at-once-button"), "alert-when", `${id}.o`)],
      ...inRows(
        hours.map((hour) =>
          button(words.plain("alerts-daily", { time: hourText(words, hour) }), "alert-when", `${id}.${hour}`),
        ),
        2,
      ),
      [back(words, id)],
    ],
  };
}

/** The subscriptions, each as a button; what they are told of by itself and how to have more. */
export function listScreen(
  words: BotContext["words"],
  all: readonly Subscription[],
  { silenced, mustAgree }: { readonly silenced: boolean; readonly mustAgree: boolean },
  lead = "",
): Screen {
  const lines = all.map((each, at) =>
    words.html("alerts-list-line", { nth: String(at + 1), what: wantedText(words, each, "with-time") }),
  );
  return {
    text: [
      lead,
      words.html(all.length > 0 ? "alerts-list" : "alerts-none"),
      lines.join("\n"),
      silenced ? words.html("alerts-silenced") : "",
      mustAgree && all.length > 0 ? words.html("alerts-agree-question") : "",
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(silenced ? [[button(words.plain("topics-again-vacancies"), "topic-again", "vacancies")]] : []),
      ...(mustAgree && all.length > 0 ? [[button(words.plain("alerts-agree-button"), "alert-agree")]] : []),
      ...all.map((each, at) => [
        button(
          cut(words.plain("alerts-list-button", { nth: String(at + 1), what: wantedText(words, each) })),
          "alert",
          each.id,
        ),
      ]),
      [button(words.plain(all.length > 0 ? "alerts-add-button" : "alerts-first-button"), "alert-add")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Whether nobody is written to at this hour where somebody lives. */
export function isQuiet({ config, now }: Pick<Runtime, "config" | "now">, zone: string, hour: number): boolean {
  const clock = new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: zone });
  const start = Math.ceil(now().getTime() / 3_600_000) * 3_600_000;
  const instants = Array.from({ length: 24 }, (_, later) => new Date(start + later * 3_600_000));
  const at = instants.find((instant) => Number(clock.format(instant)) === hour);
  return at !== undefined && quietUntil(config.quietTimes, zone, at) !== undefined;
}

/** The zone in which somebody lives. */
export async function zoneOf(rt: Runtime, { candidate }: BotContext): Promise<string> {
  return (await homeOf(rt.db, candidate.id))?.zone ?? rt.config.zone;
}

/** Where people may go, by the operator's table. */
export function countriesOpen({ db }: Pick<Runtime, "db">) {
  return db.destination.findMany({
    where: { tradeCode: null, policy: "open" },
    orderBy: { id: "asc" },
    select: { country: true, name: true },
  });
}

/** The provinces of which regencies are known. */
export function provincesKnown({ db }: Pick<Runtime, "db">) {
  return db.province.findMany({
    where: { regencies: { some: {} } },
    orderBy: { code: "desc" },
    select: { code: true, name: true },
  });
}

function back(words: BotContext["words"], id: number | undefined) {
  return id === undefined
    ? button(words.plain("telegram-back"), "alerts")
    : button(words.plain("telegram-back"), "alert", id);
}
