// What the buttons under an alert do: why it came, less of it, none of it.
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { STOP_TOPIC } from "../topics/topics.ts";
import { homeOf, type Subscription, subscriptionsOf, USUAL_HOUR, unsubscribe } from "./alerts.ts";
import { zoneOf } from "./choosing.ts";
import { fits } from "./matching.ts";
import { hourText, packed, wantedText } from "./words.ts";

type Buttons = NonNullable<Screen["buttons"]>;

/** What they asked for that made it come, and when they did. */
export async function showWhy(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words } = ctx;
  const reasons = await behind(rt, ctx, argument);
  const printing = printingIn(words.language, await zoneOf(rt, ctx));
  const lines = reasons.map((each) =>
    words.html("alerts-why-asked", {
      what: wantedText(words, each, "with-time"),
      day: printing.dateAt(each.createdAt),
    }),
  );
  await show(ctx, {
    text: [words.html(reasons.length > 0 ? "alerts-why" : "alerts-why-no-more"), ...lines].join("\n"),
    buttons: [
      [
        button(words.plain("alerts-less-button"), "alert-less", argument),
        button(words.plain("alerts-stop-button"), "alert-stop", argument),
      ],
      ...ways(ctx),
    ],
  });
}

/** How one of them can be narrowed, or come once a day; which of them, where it is not clear. */
export async function showLess(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words, candidate } = ctx;
  const reasons = await behind(rt, ctx, argument);
  const [one, another] = reasons;
  if (!one || another)
    return show(ctx, {
      text: words.html(one ? "alerts-less-which" : "alerts-why-no-more"),
      buttons: [...reasons.map((each) => [button(wantedText(words, each), "alert", each.id)]), ...ways(ctx)],
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

/** Ends the one that made it come, at once and with the way back; where there are several, asks which. */
export async function showStop(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const { words, candidate } = ctx;
  const reasons = await behind(rt, ctx, argument);
  const [one, another] = reasons;
  const none = [button(words.plain("topics-stop-vacancies"), STOP_TOPIC, "vacancies")];
  if (one && !another && argument !== "") {
    await unsubscribe(rt.db, { candidateId: candidate.id, id: one.id });
    return show(ctx, {
      text: words.html("alerts-ended", { what: wantedText(words, one) }),
      buttons: [[button(words.plain("alerts-undo-button"), "alert-again", packed(one))], none, ...ways(ctx)],
    });
  }
  await show(ctx, {
    text: words.html(one ? "alerts-stop-which" : "alerts-why-no-more"),
    buttons: [
      ...reasons.map((each) => [
        button(words.plain("alerts-stop-one", { what: wantedText(words, each) }), "alert-end", each.id),
      ]),
      none,
      ...ways(ctx),
    ],
  });
}

/** The subscriptions of theirs that ask for a vacancy; all of them, where none is named. */
async function behind(rt: Runtime, { candidate }: BotContext, argument: string): Promise<readonly Subscription[]> {
  if (argument === "") return subscriptionsOf(rt.db, candidate.id);
  if (!/^[1-9]\d{0,8}$/.test(argument)) return [];
  const rows = await rowsOf<{ id: number }>(
    rt.db,
    Prisma.sql`
    select s.id from "Vacancy" v
    left join "Regency" place on place.code = v."regencyCode"
    join "AlertSubscription" s on s."candidateId" = ${candidate.id} and ${fits}
    where v.id = ${Number(argument)} and v."publishedAt" is not null`,
  );
  return subscriptionsOf(
    rt.db,
    candidate.id,
    rows.map(({ id }) => id),
  );
}

function ways({ words }: BotContext): Buttons {
  return [[button(words.plain("alerts-to-list"), "alerts"), button(words.plain("telegram-menu"), "menu")]];
}
