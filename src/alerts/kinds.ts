// What the deliveries are told of alerts and digests: to whom one still goes at this moment, and what it says.
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { ageOn, localDate } from "../platform/calendar.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import { asVacancies, isOpen, isOpenOn, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";
import { agrees } from "./agreeing.ts";
import { ENDED, heldIn, leaveOut, settleDigest, VACANCY_DIGEST, wasTold } from "./digests.ts";
import { ALERT, hasApplied, wants } from "./matching.ts";
import { alertScreen, digestScreen } from "./messages.ts";
import { DIGEST } from "./owing.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "seal" | "texts">;

/** They were asked for, so they go before what the centre announces; never at night. */
const each = { topic: "vacancies", urgency: 3, keepsQuiet: true, repeatsUncertain: true, content: "personal" } as const;

/** No law lets anybody younger go (UU 18/2017 art. 5). */
const ABROAD_AGE = 18;

/**
 * Word of one vacancy, while it can be applied to. Of whoever is due several at once, or was told of another just now,
 * each is left to their digest, which is one message.
 */
export function alertKind(rt: Needs): Kind {
  const vacancyOfNow = openVacancyOfNow(rt);
  return {
    ...each,
    name: ALERT,
    gate: (subject) => Prisma.sql`coalesce((
      select case when ${isOpenOn(today(rt))} then 'open' else 'over' end
      from "Vacancy" v join "Company" co on co.code = v."companyCode" where v.id = ${Number(subject)} for share of v
    ), 'over')`,
    notOwed: (now) => Prisma.sql`case
      when not ${agrees} then 'noConsent'
      when not ${wants(Prisma.sql`d.subject::int`)} then 'unsubscribed'
      when ${hasApplied(Prisma.sql`d.subject::int`)} then 'applied'
      when d.state = 'queued' and exists (
        select from "Delivery" o
        where o."candidateId" = c.id and o.id <> d.id and (${wasTold(now)}
          or o.kind = ${ALERT} and o."notBefore" <= ${now}::timestamptz
            and (o.state = 'queued' or o.state = 'skipped' and o.reason = ${DIGEST}))
      ) then ${DIGEST}
    end`,
    async render(subject, people) {
      const vacancy = await vacancyOfNow(Number(subject));
      if (!vacancy) return people.map(() => ({ skip: ENDED }));
      const young = await tooYoungFor(rt, [vacancy], people);
      const written = new Map<string, Rendered>();
      return people.map(({ candidateId, language, zone }) => {
        if (young(candidateId, vacancy)) return { skip: "tooYoung" };
        const key = `${language} ${zone}`;
        const known = written.get(key) ?? message(alertScreen(rt.texts.in(language), vacancy, zone ?? rt.config.zone));
        written.set(key, known);
        return known;
      });
    },
  };
}

/** What waited for somebody's hour, or came together with others, in one message. */
export function digestKind(rt: Needs): Kind {
  return {
    ...each,
    name: VACANCY_DIGEST,
    notOwed: () => Prisma.sql`case when not ${agrees} then 'noConsent' end`,
    async render(subject, people) {
      const ids = people.map(({ candidateId }) => candidateId);
      const held = await heldIn(rt.db, subject, ids);
      const vacancies = await readVacancies(rt, [...new Set(held.map(({ vacancyId }) => vacancyId))]);
      const young = await tooYoungFor(rt, [...vacancies.values()], people);
      const judged = held.map(({ candidateId, vacancyId, notOwed }) => {
        const vacancy = vacancies.get(vacancyId);
        const isYoung = vacancy !== undefined && young(candidateId, vacancy);
        const reason = vacancy === undefined ? ENDED : (notOwed ?? (isYoung ? "tooYoung" : undefined));
        return { candidateId, vacancyId, vacancy, reason };
      });
      await leaveOut(
        rt,
        subject,
        judged.flatMap(({ candidateId, vacancyId, reason }) => (reason ? { candidateId, vacancyId, reason } : [])),
      );
      const kept = Map.groupBy(
        judged.filter(({ reason }) => reason === undefined),
        ({ candidateId }) => candidateId,
      );
      return people.map(({ candidateId, language, zone }) => {
        const told = (kept.get(candidateId) ?? []).flatMap(({ vacancy }) => vacancy ?? []);
        const [first, ...others] = told;
        if (!first) return { skip: ENDED };
        const words = rt.texts.in(language);
        const at = zone ?? rt.config.zone;
        return message(
          others.length === 0
            ? alertScreen(words, first, at, subject)
            : digestScreen(words, told, { zone: at, subject }),
        );
      });
    },
    settled: (tx, subject, ends) => settleDigest(tx, subject, ends, rt.now()),
  };
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}

function today({ config, now }: Needs) {
  return localDate(now(), config.zone);
}

/** A vacancy that can be applied to, read once a second: many hear of the same one. One that cannot is read each time. */
function openVacancyOfNow(rt: Needs) {
  let read: { id: number; at: number; vacancy: Promise<Vacancy | undefined> } | undefined;
  return (id: number): Promise<Vacancy | undefined> => {
    const at = rt.now().getTime();
    if (read?.id !== id || at < read.at || at - read.at > 1_000)
      read = {
        id,
        at,
        vacancy: readVacancies(rt, [id]).then((found) => {
          if (!found.has(id)) read = undefined;
          return found.get(id);
        }),
      };
    return read.vacancy;
  };
}

/** Those of them that can be applied to now. */
async function readVacancies(rt: Needs, ids: readonly number[]): Promise<Map<number, Vacancy>> {
  if (ids.length === 0) return new Map();
  const rows = await rt.db.vacancy.findMany({ where: { id: { in: [...ids] } }, include: vacancyParts });
  const vacancies = await asVacancies(rt.db, rows);
  return new Map(vacancies.filter((each) => isOpen(each, today(rt))).map((vacancy) => [vacancy.id, vacancy]));
}

/** Whose birth date is known to be too late for a vacancy; whoever never told it is not asked here. */
async function tooYoungFor(
  { config, db, now, seal }: Needs,
  vacancies: readonly Vacancy[],
  people: readonly Recipient[],
): Promise<(candidateId: number, vacancy: Vacancy) => boolean> {
  if (vacancies.every((vacancy) => leastAge(vacancy) === 0)) return () => false;
  const rows = await db.candidate.findMany({
    where: { id: { in: people.map(({ candidateId }) => candidateId) }, birthDateSealed: { not: null } },
    select: { id: true, birthDateSealed: true },
  });
  const day = localDate(now(), config.zone);
  const ages = new Map(
    rows.map(({ id, birthDateSealed }) => {
      const { birthDate } = openSealed(seal, { phoneSealed: null, birthDateSealed, guardianPhoneSealed: null });
      return [id, birthDate === undefined ? undefined : ageOn(birthDate, day)];
    }),
  );
  return (candidateId, vacancy) => (ages.get(candidateId) ?? Number.POSITIVE_INFINITY) < leastAge(vacancy);
}

function leastAge({ kind, minimumAge = 0 }: Vacancy): number {
  return kind === "overseas" ? Math.max(ABROAD_AGE, minimumAge) : minimumAge;
}
