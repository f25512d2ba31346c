// Participants whose intake is certain become registrants of it, with or without Telegram: so that staff select and train
// them like others. Nobody who is in the chat already is made twice.
import { foldedName } from "../candidates/folded-name.ts";
import { openSealed, phoneFingerprints, sealedBirthDate, sealedPhone } from "../candidates/sealed-fields.ts";
import { openHolder } from "../certificates/certificates.ts";
import { tellOfDoubt } from "../helped/doubts.ts";
import { dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { RegistrationState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { nextIds } from "./people.ts";

type Standing = Pick<Runtime, "seal" | "config" | "work"> & { readonly tx: Tx };

/** Why a registration is there: a list brought it in. */
export const BROUGHT_IN = "brought-in";

interface Pending {
  readonly id: number;
  readonly holderId: number;
  readonly candidateId: number | null;
  readonly fullName: string;
  readonly birthDateSealed: string | null;
  readonly phoneSealed: string | null;
  readonly phoneFingerprint: string | null;
  readonly education: string | null;
  readonly regencyCode: string | null;
}

/** Registers those of these participants whose intake is known and who have no registration in it yet. */
export async function registerAll(
  rt: Standing,
  { ids, centreCode, actor, at }: { ids: readonly number[]; centreCode: string; actor: string; at: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const pending = await rt.tx.$queryRaw<Pending[]>`
    select p.id, p."holderId", h."candidateId", h."fullName", h."birthDateSealed", p."phoneSealed", p."phoneFingerprint",
      p.education::text as education, p."regencyCode"
    from "Participant" p join "Holder" h on h.id = p."holderId"
    where p.id = any(${[...ids]}) and p."intakeId" is not null and p."registrationId" is null order by p.id`;
  if (pending.length === 0) return 0;
  await knowPeople(rt, pending, at);
  return register(rt, { ids: pending.map(({ id }) => id), centreCode, actor, at });
}

/** Everyone is somebody: whom their certificates are linked to, who has this phone, birth date and name, or somebody new. */
async function knowPeople(rt: Standing, pending: readonly Pending[], at: Date): Promise<void> {
  const { tx, seal, config } = rt;
  const unknown = [
    ...new Map(pending.filter(({ candidateId }) => candidateId === null).map((one) => [one.holderId, one])).values(),
  ];
  if (unknown.length === 0) return;
  const opened = unknown.map((one) => ({
    ...one,
    birthDate: openHolder(seal, { nikSealed: null, birthDateSealed: one.birthDateSealed }).birthDate,
    phone: one.phoneSealed === null ? undefined : seal.open(one.phoneSealed, "candidate.phone"),
  }));
  const { known, typists, doubts } = await withPhones(rt, opened);
  const chosen = await ofChosen(tx, pending, typists);
  const fresh = opened.filter(({ holderId }) => !known.has(holderId) && !chosen.has(holderId));
  const numbers = await nextIds(tx, "Candidate", fresh.length);
  const data = fresh.map(({ holderId, fullName, birthDate, phone, education, regencyCode }, index) => ({
    id: numbers[index],
    holderId,
    fullName,
    education,
    regencyCode,
    ...(birthDate === undefined ? { birthDateSealed: null } : sealedBirthDate(seal, birthDate)),
    ...(phone === undefined ? { phoneSealed: null, phoneFingerprint: null } : sealedPhone(seal, phone)),
  }));
  await tx.$executeRaw`
    insert into "Candidate" (id, language, "createdAt", reachable, "fullName", "phoneSealed", "phoneFingerprint",
      "birthDateSealed", "regencyCode", education)
    select r.id, ${config.defaultLanguage}, ${at}::timestamptz, false, r."fullName", r."phoneSealed", r."phoneFingerprint",
      r."birthDateSealed", r."regencyCode", r.education
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(id int, "fullName" text, "phoneSealed" text,
      "phoneFingerprint" text, "birthDateSealed" text, "regencyCode" text, education "Education")`;
  const links = [
    ...[...known].map(([holderId, candidateId]) => ({ holderId, candidateId })),
    ...data.map(({ id, holderId }) => ({ holderId, candidateId: id })),
  ];
  await tx.$executeRaw`
    update "Holder" h set "candidateId" = r."candidateId", "matchedAt" = ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r("holderId" int, "candidateId" int)
    where h.id = r."holderId" and h."candidateId" is null`;
  const made = new Map(data.map(({ holderId, id }) => [holderId, id]));
  for (const { holderId, candidateId } of doubts) {
    const listedId = made.get(holderId);
    if (listedId !== undefined) await tellOfDoubt(rt, tx, { listedId, candidateId });
  }
}

/**
 * Lines of whom staff have chosen for that very intake, though they only typed their number: the line is their registration's.
 * No certificates come along. Resolves to the holders of these lines.
 */
async function ofChosen(tx: Tx, pending: readonly Pending[], typists: readonly Alike[]): Promise<ReadonlySet<number>> {
  if (typists.length === 0) return new Set();
  const lines = await tx.$queryRaw<{ holderId: number }[]>`
    update "Participant" p set "registrationId" = r.id
    from jsonb_to_recordset(${JSON.stringify(typists)}::jsonb) as t("holderId" int, "candidateId" int), "Registration" r
    where p.id = any(${pending.map(({ id }) => id)}) and p."holderId" = t."holderId" and r."intakeId" = p."intakeId"
      and r."candidateId" = t."candidateId" and r.state::text = any(${[...chosenStates]})
    returning p."holderId"`;
  return new Set(lines.map(({ holderId }) => holderId));
}

const chosenStates: readonly RegistrationState[] = [
  "reserve",
  "offered",
  "accepted",
  "confirmed",
  "inTraining",
  "completed",
];

/**
 * Those who have the phone number, the birth date and the name of a line. Of whom the name differs they are two, as twins are
 * with one phone, and so is an account that only typed the number; where the other is in the chat, staff are to hear of it.
 */
async function withPhones(
  { tx, seal }: Standing,
  people: readonly Line[],
): Promise<{ known: Map<number, number>; typists: Alike[]; doubts: Alike[] }> {
  const lines = people.flatMap((line) =>
    line.phone === undefined || line.birthDate === undefined
      ? []
      : phoneFingerprints(seal, line.phone).map((fingerprint) => ({ ...line, fingerprint })),
  );
  const byPhone = Map.groupBy(lines, ({ fingerprint }) => fingerprint);
  const found = await tx.candidate.findMany({
    where: { phoneFingerprint: { in: [...byPhone.keys()] } },
    orderBy: [{ phoneShared: "desc" }, { telegramId: { sort: "asc", nulls: "first" } }, { id: "asc" }],
  });
  const known = new Map<number, number>();
  const [typists, doubts]: [Alike[], Alike[]] = [[], []];
  for (const one of found)
    for (const { holderId, birthDate, fullName } of byPhone.get(one.phoneFingerprint ?? "") ?? []) {
      if (openSealed(seal, one).birthDate !== birthDate || known.has(holderId)) continue;
      if (one.fullName === null) continue; // may be either twin
      const isSame = foldedName(one.fullName) === foldedName(fullName);
      if (isSame && (one.telegramId === null || one.phoneShared)) known.set(holderId, one.id);
      else if (one.telegramId !== null) {
        doubts.push({ holderId, candidateId: one.id });
        if (isSame) typists.push({ holderId, candidateId: one.id });
      }
    }
  const isOpen = ({ holderId }: Alike) => !known.has(holderId);
  return { known, typists: typists.filter(isOpen), doubts: doubts.filter(isOpen) };
}

/** The holder of a line, and an account that may be theirs. */
interface Alike {
  readonly holderId: number;
  readonly candidateId: number;
}

interface Line {
  readonly holderId: number;
  readonly fullName: string;
  readonly phone: string | undefined;
  readonly birthDate: string | undefined;
}

/**
 * One registration for each, in the state that the calendar says; who has an open one of this programme, or any in this
 * intake, keeps it.
 */
async function register(
  { tx, config }: Standing,
  { ids, centreCode, actor, at }: { ids: readonly number[]; centreCode: string; actor: string; at: Date },
): Promise<number> {
  const { zone } = await tx.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { zone: true } });
  const today = dateForDatabase(localDate(at, zone || config.zone));
  const year = Number(localDate(at, zone || config.zone).slice(0, 4));
  // What they have already is what the list means.
  await tx.$executeRaw`
    update "Participant" p set "registrationId" = r.id
    from "Holder" h, "Intake" i, "Registration" r
    where p.id = any(${[...ids]}) and h.id = p."holderId" and i.id = p."intakeId" and r."candidateId" = h."candidateId"
      and (r."intakeId" = i.id or (r."programmeCode" = i."programmeCode"
        and r.state not in ('rejected', 'lapsed', 'completed', 'droppedOut', 'withdrawn')))`;
  const wanted = await tx.$queryRaw<{ id: number; candidateId: number; tradeCode: string }[]>`
    select distinct on (h."candidateId", p."intakeId") p.id, h."candidateId", p."tradeCode"
    from "Participant" p join "Holder" h on h.id = p."holderId"
    where p.id = any(${[...ids]}) and p."registrationId" is null and h."candidateId" is not null order by h."candidateId", p."intakeId", p.id`;
  if (wanted.length === 0) return 0;
  const byTrade = Map.groupBy(wanted, ({ tradeCode }) => tradeCode);
  const counters = await tx.$queryRaw<{ tradeCode: string; last: number }[]>`
    insert into "RegistrationCounter" ("tradeCode", year, last)
    select r."tradeCode", ${year}::int, r.count
    from jsonb_to_recordset(${JSON.stringify([...byTrade].map(([tradeCode, those]) => ({ tradeCode, count: those.length })))}::jsonb)
      as r("tradeCode" text, count int)
    order by r."tradeCode"
    on conflict ("tradeCode", year) do update set last = "RegistrationCounter".last + excluded.last
    returning "tradeCode", last`;
  const numbers = await nextIds(tx, "Registration", wanted.length);
  let next = 0;
  const data = counters.flatMap(({ tradeCode, last }) => {
    const those = byTrade.get(tradeCode) ?? [];
    return those.map(({ id }, index) => ({
      id: numbers[next++],
      participantId: id,
      number: `${tradeCode}-${year}-${String(last - those.length + 1 + index).padStart(5, "0")}`,
    }));
  });
  await tx.$executeRaw`
    with given as (
      select r.id, r.number, p.id as "participantId", h."candidateId", i.id as "intakeId", i."programmeCode",
        coalesce(p."registeredOn"::timestamptz, ${at}::timestamptz) as "submittedAt",
        (case when i."startsOn" > ${today}::date then 'submitted' when i."endsOn" >= ${today}::date then 'inTraining'
          else 'completed' end)::"RegistrationState" as state
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(id int, "participantId" int, number text)
      join "Participant" p on p.id = r."participantId" join "Holder" h on h.id = p."holderId"
      join "Intake" i on i.id = p."intakeId"
    ), made as (
      insert into "Registration" (id, number, "draftKey", "candidateId", "programmeCode", "intakeId", state, goal, "submittedAt")
      select id, number, gen_random_uuid(), "candidateId", "programmeCode", "intakeId", state, 'workHere', "submittedAt"
      from given returning id
    ), noted as (
      insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason)
      select given.id, null, given.state, ${at}::timestamptz, ${actor}, ${BROUGHT_IN} from given join made on made.id = given.id
    )
    update "Participant" p set "registrationId" = given.id from given where p.id = given."participantId"`;
  return wanted.length;
}
