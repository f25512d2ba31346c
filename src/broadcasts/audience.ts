// Whom a broadcast is for: kept as JSON, compiled to the one condition by which people are counted and served.
import { z } from "zod";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { Goal } from "../platform/generated/prisma/enums.ts";
import { RegistrationState } from "../registration/registration.ts";
import { holdingShape, holds } from "./holding.ts";

const codes = z.array(z.string().regex(/^[A-Z0-9-]{1,40}$/));

const audience = z.strictObject({
  /** Said outright, so that nobody writes to all by leaving something out */
  everyone: z.literal(true).optional(),
  /** Trades, programmes and intakes of interest: any of them */
  trades: codes.optional(),
  programmes: codes.optional(),
  intakes: z.array(z.number().int().positive()).optional(),
  states: z.array(z.enum(RegistrationState)).optional(),
  goals: z.array(z.enum(Goal)).optional(),
  provinces: z.array(z.string().regex(/^\d\d$/)).optional(),
  regencies: z.array(z.string().regex(/^\d\d\.\d\d$/)).optional(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
  /** Certificates that they hold: any of these (`holding.ts`) */
  certificates: z.array(z.string().regex(holdingShape)).optional(),
  /** Nobody who got a broadcast in so many days */
  untoldDays: z.number().int().min(1).max(365).optional(),
});

export type Audience = z.infer<typeof audience>;
/** What one may choose several of. */
export const dimensions = [
  "trades",
  "programmes",
  "intakes",
  "states",
  "goals",
  "provinces",
  "regencies",
  "languages",
  "certificates",
] as const satisfies readonly (keyof Audience)[];
export type Dimension = (typeof dimensions)[number];

/** Whose people these are: of these centres (none: of all), or those whom an earlier broadcast reached. */
export interface Reach {
  readonly centreCodes: readonly string[];
  readonly ofId: number | null;
}

/** Reads what a row holds; throws for what no version of ours wrote. */
export function readAudience(stored: unknown): Audience {
  return audience.parse(stored);
}

/** Whether the author has said for whom it is: nobody is reached by silence. */
export function isChosen(chosen: Audience, { ofId }: Reach): boolean {
  return ofId !== null || Object.keys(chosen).length > 0;
}

/** Adds a value to a dimension or takes it away; an empty dimension is none. Choosing anything is no longer everyone. */
export function toggled(chosen: Audience, dimension: Dimension, value: string | number): Audience {
  const { everyone: _, [dimension]: before = [], ...rest } = chosen;
  const values: (string | number)[] = [...before];
  const after = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return readAudience(after.length === 0 ? rest : { ...rest, [dimension]: after });
}

/**
 * The condition on a row `c` of "Candidate". It reads what is true now: a registration that is withdrawn no longer
 * counts as interest, nor does a person whose consent was withdrawn, unless asked for by that very state.
 */
export function peopleOf(chosen: Audience, reach: Reach, now: Date): Prisma.Sql {
  const { sql, join, empty } = Prisma;
  if (reach.ofId !== null) return gotBroadcast(reach.ofId);
  if (!isChosen(chosen, reach)) return sql`false`; // what nobody chose reaches nobody
  const conditions = [
    consentStands,
    interested(chosen, reach),
    chosen.provinces || chosen.regencies
      ? sql`exists (select from "Regency" g where g.code = c."regencyCode"
          and (g.code = any(${chosen.regencies ?? []}) or g."provinceCode" = any(${chosen.provinces ?? []})))`
      : empty,
    chosen.languages ? sql`c.language = any(${chosen.languages})` : empty,
    chosen.certificates ? holds(chosen.certificates, reach.centreCodes, now) : empty,
    chosen.untoldDays === undefined
      ? empty
      : sql`not exists (select from "Delivery" t where t."candidateId" = c.id and t.kind = 'broadcast'
          and t."sentAt" > ${new Date(now.getTime() - chosen.untoldDays * 86_400_000)})`,
  ];
  return join(
    conditions.filter((condition) => condition !== empty),
    " and ",
  );
}

/** Whether a person `c` may be written to at all: who agreed once and took it back may not. */
export const consentStands = Prisma.sql`not (
  exists (select from "Consent" s where s."candidateId" = c.id and s.purpose = 'registration')
  and not exists (select from "Consent" s where s."candidateId" = c.id and s.purpose = 'registration' and s."withdrawnAt" is null))`;

/** Those who have a message of an earlier broadcast, or may have it. */
function gotBroadcast(id: number): Prisma.Sql {
  return Prisma.sql`exists (select from "Delivery" o where o.kind = 'broadcast' and o.subject = ${String(id)}
    and o."candidateId" = c.id and o.state in ('sent', 'uncertain', 'unknown'))`;
}

/** Interest is a registration of theirs that fits in all respects, or a wish to hear of the programme. */
function interested(chosen: Audience, { centreCodes }: Reach): Prisma.Sql {
  const { sql, join, empty } = Prisma;
  const { trades, programmes, intakes, states, goals } = chosen;
  const bound = centreCodes.length > 0;
  const named = [
    trades ? sql`p."tradeCode" = any(${trades})` : empty,
    programmes ? sql`p.code = any(${programmes})` : empty,
    intakes ? sql`r."intakeId" = any(${intakes})` : empty,
  ].filter((one) => one !== empty);
  const respects = [
    named.length > 0 ? sql`(${join(named, " or ")})` : empty,
    goals ? sql`r.goal::text = any(${goals})` : empty,
    states ? sql`r.state::text = any(${states})` : sql`r.state <> 'withdrawn'`,
    bound ? sql`i."centreCode" = any(${[...centreCodes]})` : empty,
  ].filter((one) => one !== empty);
  // Whoever holds a certificate of a centre is one of its people, registered there or not.
  const isAsked = named.length > 0 || goals || states;
  if (!isAsked && (!bound || chosen.certificates)) return empty;
  const registered = sql`exists (select from "Registration" r join "Programme" p on p.code = r."programmeCode"
    left join "Intake" i on i.id = r."intakeId" where r."candidateId" = c.id and ${join(respects, " and ")})`;
  // A wish says neither state nor plan, and belongs to no centre.
  if ((!trades && !programmes) || goals || states || bound) return registered;
  return sql`(${registered} or exists (select from "IntakeWish" w join "Programme" p on p.code = w."programmeCode"
    where w."candidateId" = c.id and (p."tradeCode" = any(${trades ?? []}) or p.code = any(${programmes ?? []}))))`;
}
