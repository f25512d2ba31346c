// Telling those who heard of a vacancy that it has ended: whether to is the staff's choice, what is said is not.
import { type Kind, wakeDeliveries } from "../delivery/delivery.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { isSilenced } from "../topics/topics.ts";
import { titleOf } from "../vacancies/print.ts";
import { type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { agrees } from "./agreeing.ts";
import { ALERT, hasApplied } from "./matching.ts";

/** The kind of delivery. Its subject is a vacancy and the change by which it ended: `81.240`. */
const ENDED = "vacancy-ended-told";

/** Whether a vacancy `v` has ended, as far as those who heard of it are concerned. */
const hasEnded = Prisma.sql`v.state in ('closed', 'suspended')`;

/** The change by which a vacancy came to be as it is, not one that left it so; undefined while it has not ended. */
export async function endingOf(db: Db, vacancyId: number): Promise<number | undefined> {
  const [row] = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select max(h.id)::int as id from "Vacancy" v join "VacancyChange" h
      on h."vacancyId" = v.id and h.to = v.state and h."from" is distinct from h.to
    where v.id = ${vacancyId} and ${hasEnded} having max(h.id) is not null`,
  );
  return row?.id;
}

/** How many have heard of a vacancy and would be told that it ended; those who applied are told of it otherwise. */
export async function countToTell(db: Db, vacancyId: number): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    Prisma.sql`select count(*)::int as count from (${toTell(vacancyId)}) t`,
  );
  return row?.count ?? 0;
}

/** Owes it to each of them, once for an ending. Resolves to how many were added. */
export async function tellOfEnding(
  rt: Pick<Runtime, "db" | "now" | "work">,
  { vacancyId, changeId }: { vacancyId: number; changeId: number },
): Promise<number> {
  const added = await rt.db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${ENDED}, ${`${vacancyId}.${changeId}`}, t.id, ${rt.now()}::timestamptz from (${toTell(vacancyId)}) t
    on conflict (kind, subject, "candidateId") do nothing`;
  if (added > 0) await wakeDeliveries(rt);
  return added;
}

function toTell(vacancyId: number): Prisma.Sql {
  return Prisma.sql`
    select c.id from "Delivery" d join "Candidate" c on c.id = d."candidateId"
    where d.kind = ${ALERT} and d.subject = ${String(vacancyId)} and d.state in ('sent', 'unknown')
      and c.reachable and ${agrees} and not ${isSilenced("vacancies")} and not ${hasApplied(Prisma.sql`${vacancyId}::int`)}`;
}

/** Word that it ended, while it has. */
export function endingKind(rt: Pick<Runtime, "db" | "texts">): Kind {
  return {
    name: ENDED,
    topic: "vacancies",
    urgency: 2,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    gate: (subject) => Prisma.sql`coalesce((
      select case when ${hasEnded} then 'open' else 'over' end from "Vacancy" v where v.id = ${Number(subject.split(".")[0])} for share
    ), 'over')`,
    notOwed: () => Prisma.sql`case when not ${agrees} then 'noConsent' end`,
    async render(subject, people) {
      const vacancy = await vacancyWhere(rt.db, { id: Number(subject.split(".")[0]) });
      return people.map(({ language }) => {
        if (!vacancy) return { skip: "gone" };
        const { text, buttons } = endingScreen(rt.texts.in(language), vacancy);
        return { calls: [screenCall({ text, buttons })] };
      });
    },
  };
}

/** What they read. */
export function endingScreen(
  words: Words,
  vacancy: Vacancy,
): Screen & { readonly buttons: NonNullable<Screen["buttons"]> } {
  const naming = { title: titleOf(words, vacancy), company: vacancy.company.name };
  return {
    text: [
      words.html(vacancy.state === "suspended" ? "alerts-held" : "alerts-closed", naming),
      words.html("alerts-ended-why"),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("alerts-others-button"), "jobs", "", BESIDE)],
      [button(words.plain("alerts-stop-button"), "alert-stop", vacancy.id, BESIDE)],
    ],
  };
}
