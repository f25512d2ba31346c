// What the buttons under an alert do: why it came, less of it, none of it.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { STOP_TOPIC } from "../topics/topics.ts";
import { asVacancies, vacancyParts } from "../vacancies/vacancies.ts";
import { homeOf, type Subscription, subscriptionsOf, USUAL_HOUR, unsubscribe } from "./alerts.ts";
import { zoneOf } from "./choosing.ts";
import { digestScreen, MOST_IN_DIGEST } from "./messages.ts";
import { digestOf, reasonsBehind } from "./reasons.ts";
import { cut, hourText, packed, wantedText } from "./words.ts";

type Buttons = NonNullable<Screen["buttons"]>;

/** What they asked for that made it come, and when they did; of each vacancy, where a message told of several. */
export async function whyScreen(rt: Runtime, ctx: BotContext, argument: string): Promise<Screen> {
  const { words, candidate } = ctx;
  const reasons = await reasonsBehind(rt.db, candidate.id, argument);
  const printing = printingIn(words.language, await zoneOf(rt, ctx));
  const asked = (each: Subscription) =>
    words.html("alerts-why-asked", {
      what: wantedText(words, each, "with-time"),
      day: printing.dateAt(each.createdAt),
    });
  // Where all of them fit the same, it is said once.
  const differ = new Set(reasons.map((reason) => reason.asked.map(({ id }) => id).join())).size > 1;
  const [one] = reasons;
  const alike = one?.asked ?? (argument === "" ? await subscriptionsOf(rt.db, candidate.id) : []);
  const lines = differ
    ? reasons
        .slice(0, MOST_IN_DIGEST)
        .flatMap((reason, at) => [
          words.html("alerts-why-title", { nth: String(at + 1), title: inLanguage(reason.title, words.language) }),
          ...(reason.asked.length > 0 ? reason.asked.map(asked) : [words.html("alerts-why-changed")]),
        ])
    : alike.map(asked);
  const left = differ ? reasons.length - MOST_IN_DIGEST : 0;
  const isSeveral = reasons.length > 1;
  const lead = lines.length === 0 ? "alerts-why-no-more" : isSeveral ? "alerts-why-several" : "alerts-why";
  return {
    text: [
      words.html(lead),
      ...lines,
      ...(left > 0 ? [words.html("alerts-digest-more", { count: String(left) })] : []),
    ].join("\n"),
    buttons: [
      [
        button(words.plain("alerts-less-button"), "alert-less", argument),
        button(words.plain("alerts-stop-button"), "alert-stop", argument),
      ],
      ...ways(ctx),
    ],
  };
}

/** A further page of a digest, in its order; of one that is not theirs there is none. */
export async function showMore(rt: Runtime, ctx: BotContext, argument: string): Promise<boolean> {
  const [, digest = "", page = ""] = /^(d\w+)\.(\d{1,3})$/.exec(argument) ?? [];
  const subject = digestOf(digest);
  const ids = (await reasonsBehind(rt.db, ctx.candidate.id, digest)).map(({ vacancyId }) => vacancyId);
  if (subject === undefined || ids.length <= Number(page) * MOST_IN_DIGEST) return false;
  const rows = await rt.db.vacancy.findMany({ where: { id: { in: ids } }, include: vacancyParts });
  const vacancies = (await asVacancies(rt.db, rows)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  await show(ctx, digestScreen(ctx.words, vacancies, { zone: await zoneOf(rt, ctx), subject, page: Number(page) }));
  return true;
}

/** How one of them can be narrowed, or come once a day; which of them, where it is not clear. */
export async function showLess(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words, candidate } = ctx;
  const reasons = await behind(rt, ctx, argument);
  const [one, another] = reasons;
  if (!one || another)
    return show(ctx, {
      text: words.html(one ? "alerts-less-which" : "alerts-why-no-more"),
      buttons: [...reasons.map((each) => [button(cut(wantedText(words, each)), "alert", each.id)]), ...ways(ctx)],
    });
  const home = await homeOf(rt.db, candidate.id);
  const isWider = home !== undefined && one.place !== home.code && !/^\d\d\.\d\d$/.test(one.place);
  const choices: Buttons = [
    ...(one.pace === "atOnce"
      ? [
          [
            button(
              words.plain("alerts-less-daily", { time: hourText(words, USUAL_HOUR) }),
              "alert-when",
              `${one.id}.${USUAL_HOUR}`,
            ),
          ],
        ]
      : []),
    ...(isWider
      ? [
          [
            button(
              words.plain("alerts-less-home", { place: home.name }),
              "alert-place",
              `${one.id}.k${home.code.replace(".", "-")}`,
            ),
          ],
        ]
      : []),
    [button(words.plain("alerts-less-wage"), "alert-wage", one.id)],
    [button(words.plain("alerts-less-other"), "alert", one.id)],
    [button(words.plain("alerts-end-button"), "alert-end", one.id)],
  ];
  await show(ctx, {
    text: words.html("alerts-less", { what: wantedText(words, one, "with-time") }),
    buttons: [...choices, ...ways(ctx)],
  });
}

/** Ends the one that made it come, at once and with the way back; where there are several, or none is named, asks which. */
export async function stopScreen(rt: Runtime, ctx: BotContext, argument = ""): Promise<Screen> {
  const { words, candidate } = ctx;
  const reasons = await behind(rt, ctx, argument);
  const [one, another] = reasons;
  const none = [button(words.plain("alerts-stop-all"), STOP_TOPIC, "vacancies")];
  if (one && !another && argument !== "") {
    await unsubscribe(rt.db, { candidateId: candidate.id, id: one.id });
    return {
      text: words.html("alerts-ended", { what: wantedText(words, one) }),
      buttons: [[button(words.plain("alerts-undo-button"), "alert-again", packed(one))], none, ...ways(ctx)],
    };
  }
  return {
    text: words.html(one ? "alerts-stop-which" : "alerts-why-no-more"),
    buttons: [
      ...reasons.map((each) => [
        button(cut(words.plain("alerts-stop-one", { what: wantedText(words, each) })), "alert-end", each.id),
      ]),
      none,
      ...ways(ctx),
    ],
  };
}

/** The subscriptions of theirs that made a message come, each once; all of them, where none is named. */
async function behind(rt: Runtime, { candidate }: BotContext, argument: string): Promise<readonly Subscription[]> {
  if (argument === "") return subscriptionsOf(rt.db, candidate.id);
  const asked = (await reasonsBehind(rt.db, candidate.id, argument)).flatMap((reason) => reason.asked);
  return [...new Map(asked.map((each) => [each.id, each])).values()];
}

function ways({ words }: BotContext): Buttons {
  return [[button(words.plain("alerts-to-list"), "alerts"), button(words.plain("telegram-menu"), "menu")]];
}
