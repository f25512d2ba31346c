// What a person reads when the centre or the bot has changed their registration: each change is pushed, each is explained.
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { RegistrationChange } from "../platform/generated/prisma/client.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { putBack, REGISTRATION_NEWS } from "./moving.ts";
import { partsOf } from "./parts.ts";
import { registrationById } from "./registration.ts";
import { newsScreen } from "./screens.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "seal" | "texts">;

/** "There is news of your registration": about the reader's own, so of no topic; never at night, never of what was overtaken. */
export function registrationNews(rt: Needs): Kind {
  return {
    name: REGISTRATION_NEWS,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: overtaken,
    async render(subject, people) {
      const [, changeId] = subject.split("@");
      const change = await toldOf(rt.db, Number(changeId));
      return Promise.all(people.map((person) => toPerson(rt, change, person)));
    },
  };
}

/** The change to tell of: of one that put a state back, the one by which it had come to be. */
async function toldOf(db: Db, id: number): Promise<RegistrationChange | null> {
  const change = await db.registrationChange.findUnique({ where: { id } });
  if (!change || !putBack.has(change.reason ?? "")) return change;
  const { registrationId, to } = change;
  const former = { registrationId, to, id: { lt: id }, NOT: { reason: { in: [...putBack] } } };
  return (await db.registrationChange.findFirst({ where: former, orderBy: { id: "desc" } })) ?? change;
}

async function toPerson(rt: Needs, change: RegistrationChange | null, person: Recipient): Promise<Rendered> {
  const registration = change && (await registrationById(rt.db, change.registrationId, person.candidateId, rt.now()));
  if (!registration) return { skip: "notTheirs" };
  const words = rt.texts.in(person.language);
  const { intake } = registration;
  const isOver = intake !== undefined && intake.endsOn < localDate(rt.now(), intake.zone);
  const said = await partsOf(rt, words, registration);
  return { calls: [screenCall(newsScreen(words, registration, { ...change, isOver }, said))] };
}

/** Only the latest change is told: what was taken back or followed by another is nobody's news any more. */
function overtaken(): Prisma.Sql {
  return Prisma.sql`(case when split_part(d.subject, '@', 2) is distinct from (
    select max(l.id)::text from "RegistrationChange" l where l."registrationId" = split_part(d.subject, '@', 1)::int
  ) then 'overtaken' end)`;
}
