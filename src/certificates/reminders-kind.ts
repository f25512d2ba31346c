// What a reminder says: what ends, when, and what to do about it.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dateForDatabase, localDate } from "../platform/calendar.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { numberEnd } from "./numbers.ts";
import { REMINDER, REMINDERS_TOPIC, type Reminder, readSubject, reminderNotOwed } from "./reminders.ts";
import { daysLeft } from "./status.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** A reminder of a certificate's last day: of a topic, never at night, once each. */
export function reminderKind(rt: Needs): Kind {
  return {
    name: REMINDER,
    topic: REMINDERS_TOPIC,
    urgency: 4,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: reminderNotOwed,
    render: (subject, people) => render(rt, subject, people),
  };
}

const ending = {
  id: true,
  certificateNo: true,
  centreCode: true,
  schemeId: true,
  scheme: { select: { name: true } },
  centre: { select: { name: true, zone: true } },
  holder: { select: { candidateId: true } },
} as const satisfies Prisma.CertificationSelect;
type Ending = Prisma.CertificationGetPayload<{ select: typeof ending }>;

async function render(rt: Needs, subject: string, people: readonly Recipient[]): Promise<Rendered[]> {
  const { lastDay, reminder } = readSubject(subject);
  const all = await rt.db.certification.findMany({
    where: {
      state: "issued",
      validUntil: dateForDatabase(lastDay),
      remindersOffAt: null,
      holder: { candidateId: { in: people.map(({ candidateId }) => candidateId) } },
    },
    orderBy: { id: "asc" },
    select: ending,
  });
  const sessions = await nextSessions(rt, all);
  const theirs = Map.groupBy(all, ({ holder }) => holder.candidateId);
  return people.map(({ candidateId, language }) => {
    const mine = theirs.get(candidateId) ?? [];
    if (mine.length === 0) return { skip: "changed" };
    const { text, buttons } = message(rt, rt.texts.in(language), { lastDay, reminder }, mine, sessions);
    return { calls: [screenCall({ text, buttons })] };
  });
}

type Sessions = ReadonlyMap<string, { readonly startsAt: Date; readonly place: string }>;

function message(
  rt: Needs,
  words: Words,
  { lastDay, reminder }: { lastDay: string; reminder: Reminder },
  mine: readonly Ending[],
  sessions: Sessions,
) {
  const [first] = mine as [Ending, ...Ending[]];
  const printing = printingIn(words.language, first.centre.zone);
  const left = daysLeft(lastDay, localDate(rt.now(), first.centre.zone));
  const named = mine
    .map(({ scheme, certificateNo }) =>
      words.html("certificates-remind-named", { scheme: scheme.name, end: numberEnd(certificateNo ?? "") }),
    )
    .join("\n");
  const ends =
    reminder === "over"
      ? words.html("certificates-remind-over", { day: printing.date(lastDay) })
      : left === 0
        ? words.html("certificates-remind-today", { day: printing.date(lastDay) })
        : words.html("certificates-remind-left", { day: printing.date(lastDay), left: printing.number(left) });
  const next = mine.flatMap(({ scheme, centreCode, schemeId, centre }) => {
    const session = sessions.get(`${centreCode} ${schemeId}`);
    if (!session) return [];
    const at = printingIn(words.language, centre.zone).dateTime(session.startsAt);
    return [words.html("certificates-remind-session", { scheme: scheme.name, at, place: session.place })];
  });
  const centre = inLanguage(first.centre.name, words.language);
  const how = reminder === "over" ? "over" : reminder === "7" ? "soon" : "early";
  return {
    text: [
      `${named}\n${ends}`,
      words.html(`certificates-remind-how-${how}`),
      next.length > 0 ? next.join("\n") : words.html("certificates-remind-no-session", { centre }),
      words.html("certificates-remind-why"),
    ].join("\n\n"),
    buttons: [
      ...mine.map(({ id, certificateNo }) => [
        button(
          mine.length === 1
            ? words.plain("certificates-remind-open")
            : words.plain("certificates-remind-open-one", { end: numberEnd(certificateNo ?? "") }),
          "certificate",
          id,
          BESIDE,
        ),
      ]),
      [button(words.plain("certificates-remind-ask"), "ask", "certificate", BESIDE)],
      // One that is over is not reminded of again.
      ...(reminder === "over"
        ? []
        : mine.map(({ id, certificateNo }) => [
            button(
              mine.length === 1
                ? words.plain("certificates-remind-off")
                : words.plain("certificates-remind-off-one", { end: numberEnd(certificateNo ?? "") }),
              "remind-off",
              id,
              BESIDE,
            ),
          ])),
    ],
  };
}

/** The next planned assessment of each scheme at its centre, by both. */
async function nextSessions(rt: Needs, all: readonly Ending[]): Promise<Sessions> {
  const wanted = [...new Set(all.map(({ schemeId }) => schemeId))];
  const rows = await rowsOf<{ key: string; startsAt: string; place: string }>(
    rt.db,
    Prisma.sql`
      select distinct on ("centreCode", "schemeId") "centreCode" || ' ' || "schemeId" as key,
        to_char("startsAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "startsAt", place
      from "AssessmentSession"
      where state = 'planned' and "schemeId" = any(${wanted}::int[]) and "startsAt" > ${rt.now()}::timestamptz
      order by "centreCode", "schemeId", "startsAt"`,
  );
  return new Map(rows.map(({ key, startsAt, place }) => [key, { startsAt: new Date(startsAt), place }]));
}
