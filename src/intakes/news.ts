// What whoever is registered reads when their intake's days or place change: what is new, and what it was before.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { instantAt } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { Prisma as Sql } from "../platform/generated/prisma/client.ts";
import { openStates, type RegistrationState, toldState } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { answersBy, comeButtons, takeButtons } from "../seats/own.ts";
import { INVITED } from "../selection/owed.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Words } from "../telegram/texts.ts";
import { INTAKE_CHANGED } from "./changing.ts";
import { type Facts, factsOf, toldColumns } from "./facts.ts";
import { UNDONE } from "./noting.ts";
import { clockIn } from "./print.ts";
import type { TestBefore } from "./tests-along.ts";

type Needs = Pick<Runtime, "db" | "texts" | "now">;
type Told = Pick<Facts, (typeof toldColumns)[number]>;

/** "Your training has moved": about the reader's own registration, so of no topic; not at night, not of what was overtaken. */
export function intakeChanged(rt: Needs): Kind {
  return {
    name: INTAKE_CHANGED,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed,
    render: (subject, people) => tellEach(rt, subject, people),
  };
}

const around = {
  programme: { select: { name: true } },
  centre: { select: { name: true, address: true, zone: true } },
  changes: { orderBy: { id: "desc" }, where: { fields: { hasSome: [...toldColumns] } } },
} as const satisfies Prisma.IntakeInclude;
type Around = Prisma.IntakeGetPayload<{ include: typeof around }>;

async function tellEach({ db, texts, now }: Needs, subject: string, people: readonly Recipient[]): Promise<Rendered[]> {
  const [id = 0] = subject.split("@").map(Number);
  const intake = await db.intake.findUnique({ where: { id }, include: around });
  if (!intake) return people.map(() => ({ skip: "gone" }));
  const candidateId = { in: people.map((person) => person.candidateId) };
  const registrations = await db.registration.findMany({
    where: { intakeId: id, candidateId, state: { in: [...openStates] } },
    select: {
      ...{ id: true, number: true, candidateId: true, submittedAt: true, state: true, offerUntil: true },
      changes: { orderBy: { id: "desc" }, take: 1, select: { toldFrom: true, shownAs: true } },
    },
  });
  const answering = registrations.filter(({ state }) => state === "accepted").map(({ id: each }) => each);
  const answers = await answersBy(db, answering);
  const told = await db.delivery.findMany({
    where: { kind: INTAKE_CHANGED, subject: { startsWith: `${id}@` }, candidateId, state: { in: ["sent", "unknown"] } },
    select: { candidateId: true, subject: true },
  });
  const carried = await heardWithTests(db, intake, people);
  return people.map((person) => {
    const registration = registrations.find((each) => each.candidateId === person.candidateId);
    if (!registration) return { skip: "notTheirs" };
    const theirs = told.filter((each) => each.candidateId === person.candidateId);
    const heardOf = Math.max(
      carried.get(person.candidateId) ?? 0,
      ...theirs.map((each) => Number(each.subject.split("@")[1])),
    );
    const before = asKnown(intake, { heardOf, since: registration.submittedAt });
    const words = texts.in(person.language);
    const state = toldState(registration, now());
    const lines = changedLines(words, intake, before, mayBeTested(state));
    if (lines.length === 0) return { skip: "same" };
    const why = intake.changes.find(
      ({ id: nth, reason }) => nth > heardOf && reason !== null && reason !== UNDONE,
    )?.reason;
    const programme = inLanguage(intake.programme.name, words.language);
    const until = state === "accepted" ? (answers.get(registration.id) ?? null) : registration.offerUntil;
    const seat = seatAsked(words, { id: registration.id, state, until, zone: person.zone ?? intake.centre.zone });
    return {
      calls: [
        screenCall({
          text: [
            words.html("intakes-news-changed", { number: registration.number, programme }),
            lines.join("\n"),
            seat.line,
            !why ? "" : words.html("intakes-off-reason", { reason: why }),
            words.html(seat.buttons.length > 0 ? "intakes-news-next-seat" : "intakes-news-next"),
          ]
            .filter(Boolean)
            .join("\n\n"),
          buttons: [
            ...seat.buttons,
            [
              button(words.plain("registration-mine-one"), "registration", registration.id, BESIDE),
              button(words.plain("telegram-menu"), "menu", "", BESIDE),
            ],
          ],
        }),
      ],
    };
  });
}

/** What whoever must answer for a seat still has to do, now that the start is another, and the buttons to do it. */
function seatAsked(
  words: Words,
  { id, state, until, zone }: { id: number; state: RegistrationState; until: Date | null; zone: string },
): { line: string; buttons: ReturnType<typeof comeButtons> } {
  const by = until === null ? undefined : printingIn(words.language, zone).dateTime(until);
  if (state === "offered" && by !== undefined)
    return { line: words.html("seats-own-offer", { until: by }), buttons: takeButtons(words, id) };
  if (state !== "accepted") return { line: "", buttons: [] };
  const line = by === undefined ? words.html("seats-own-answer") : words.html("seats-own-answer-by", { until: by });
  return { line, buttons: comeButtons(words, id) };
}

/** Whether a test is still ahead of somebody: of whom something is decided it is no more. */
function mayBeTested(state: RegistrationState): boolean {
  return state === "interested" || state === "submitted" || state === "invited";
}

/**
 * The last change that each of them has read with the new day of a test that moved along with it, or is about to: their
 * invitation was sent, or waits and still holds. One that staff moved again, or that is off, told nothing.
 */
async function heardWithTests(db: Db, intake: Around, people: readonly Recipient[]): Promise<Map<number, number>> {
  const moved = intake.changes.flatMap(({ id, former }) =>
    ((former as { tests?: readonly TestBefore[] }).tests ?? []).map((test) => ({ ...test, change: id })),
  );
  if (moved.length === 0) return new Map();
  const rows = await db.$queryRaw<{ candidateId: number; change: number }[]>`
    select d."candidateId", max(t.change)::int as change
    from unnest(${moved.map(({ id }) => id)}::int[], ${moved.map(({ revision }) => revision + 1)}::int[],
      ${moved.map(({ change }) => change)}::int[]) as t(id, revision, change)
    join "SelectionSession" s on s.id = t.id
    join "SelectionInvitation" v on v."sessionId" = s.id
    join "Registration" r on r.id = v."registrationId"
    join "Delivery" d on d.kind = ${INVITED} and d.subject = v.id || '.' || t.revision and d."candidateId" = r."candidateId"
    where d."candidateId" = any(${people.map(({ candidateId }) => candidateId)}) and (d.state in ('sent', 'unknown') or
      d.state in ('queued', 'attempting', 'uncertain') and s."cancelledAt" is null and s.revision = t.revision
        and r.state in ('submitted', 'invited'))
    group by 1`;
  return new Map(rows.map(({ candidateId, change }) => [candidateId, change]));
}

/** What a person knows of the intake: what it was before the first change that they have not heard of. */
function asKnown(intake: Around, { heardOf, since }: { heardOf: number; since: Date }): Told {
  const unheard = intake.changes.filter(({ id, at }) => id > heardOf && at > since);
  return Object.assign({ ...factsOf(intake) }, ...unheard.map(({ former }) => former)) as Told;
}

function changedLines(words: Words, intake: Around, before: Told, isTested: boolean): string[] {
  const now = factsOf(intake);
  const { centre } = intake;
  const printing = printingIn(words.language, centre.zone);
  const days = (of: Told) => printing.dateRange(of.startsOn, of.endsOn);
  const day = (of: string | null) => (of === null ? words.plain("intakes-news-none") : printing.date(of));
  const where = (of: Told) =>
    of.selectionPlace ?? `${inLanguage(centre.name, words.language)}, ${inLanguage(centre.address, words.language)}`;
  const [hour = 0, minute = 0] = now.startTime.split(":").map(Number);
  const begins = printing.dateTime(instantAt(now.startsOn, hour * 60 + minute, centre.zone));
  const isAnotherHour = now.startTime !== before.startTime;
  const pairs = [
    ["training", days(now), days(before)],
    ["hour", isAnotherHour ? begins : "", isAnotherHour ? clockIn(words, before.startTime) : ""],
    ["test", day(now.selectionOn), day(before.selectionOn)],
    ["interview", day(now.interviewOn), day(before.interviewOn)],
    ["place", where(now), where(before)],
  ] as const;
  const isTheirs = (what: string) => isTested || what === "training" || what === "hour";
  const differ = pairs.filter(([what, is, was]) => is !== was && isTheirs(what));
  const point = isTested && (now.latitude !== before.latitude || now.longitude !== before.longitude);
  return [
    ...differ.map(([what, is, was]) => words.html(`intakes-news-${what}`, { is, was })),
    ...(point && differ.every(([what]) => what !== "place") ? [words.html("intakes-news-point")] : []),
  ];
}

/** Only the latest change is told, and not of an intake that is off. */
function notOwed(): Sql.Sql {
  return Sql.sql`(select case
      when not i.active then 'off'
      when split_part(d.subject, '@', 2) is distinct from (
        select max(l.id)::text from "IntakeChange" l where l."intakeId" = i.id and l.fields && ${[...toldColumns]}::text[]
      ) then 'overtaken'
    end from "Intake" i where i.id = split_part(d.subject, '@', 1)::int)`;
}
