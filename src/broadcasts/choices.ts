// What may be chosen for an audience, one list at a time: trades lead to programmes and intakes or to their certificates,
// provinces to regencies.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Goal } from "../platform/generated/prisma/enums.ts";
import { RegistrationState } from "../registration/registration.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Texts, Words } from "../telegram/texts.ts";
import type { Dimension } from "./audience.ts";
import type { Broadcast } from "./broadcasts.ts";
import { languageWord } from "./print.ts";

/** A list by one letter, small enough for a button. */
export const lists = {
  t: "trades",
  p: "programmes",
  i: "intakes",
  s: "states",
  v: "provinces",
  r: "regencies",
  l: "languages",
  g: "goals",
  c: "certificates",
  k: "certificates",
} as const satisfies Record<string, Dimension>;
export type List = keyof typeof lists;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Leads to this list instead of choosing */
  readonly opens?: List;
}

export interface Asked {
  readonly list: List;
  /** A trade for programmes and for its certificates, a programme for intakes, a province for regencies */
  readonly parent?: string | undefined;
}

/** The choices of a list; undefined for a parent that there is not. */
export async function choicesOf(
  { db, texts }: { db: Db; texts: Texts },
  words: Words,
  { audience: chosen, centreCodes }: Pick<Broadcast, "audience" | "centreCodes">,
  { list, parent = "" }: Asked,
): Promise<{ title: string; whole?: Choice; choices: Choice[] } | undefined> {
  const has = (dimension: Dimension, value: string | number) =>
    (chosen[dimension] as readonly (string | number)[] | undefined)?.includes(value) ?? false;
  const name = (text: unknown) => inLanguage(text, words.language);
  const title = words.html(`broadcasts-choose-${lists[list]}`);
  switch (list) {
    case "t": {
      const trades = await db.trade.findMany({
        where: { active: true },
        orderBy: { position: "asc" },
        include: { programmes: { select: { code: true, intakes: { select: { id: true } } } } },
      });
      const choices = trades.map(({ code, name: text, programmes }) => ({
        value: code,
        label: name(text),
        opens: "p" as const,
        chosen:
          has("trades", code) ||
          programmes.some((one) => has("programmes", one.code) || one.intakes.some(({ id }) => has("intakes", id))),
      }));
      return { title, choices };
    }
    case "p": {
      const trade = await db.trade.findUnique({
        where: { code: parent },
        include: { programmes: { orderBy: { position: "asc" }, include: { intakes: { select: { id: true } } } } },
      });
      if (!trade) return undefined;
      const whole = { value: trade.code, label: name(trade.name), chosen: has("trades", trade.code) };
      const choices = trade.programmes.map(({ code, name: text, intakes }) => ({
        value: code,
        label: name(text),
        opens: "i" as const,
        chosen: has("programmes", code) || intakes.some(({ id }) => has("intakes", id)),
      }));
      return { title, whole, choices };
    }
    case "i": {
      const programme = await db.programme.findUnique({
        where: { code: parent },
        include: {
          intakes: {
            // Of another centre's, nobody could be reached.
            where: centreCodes.length > 0 ? { centreCode: { in: [...centreCodes] } } : {},
            orderBy: { startsOn: "desc" },
            include: { centre: { select: { name: true } } },
          },
        },
      });
      if (!programme) return undefined;
      const whole = { value: programme.code, label: name(programme.name), chosen: has("programmes", programme.code) };
      const choices = programme.intakes.map(({ id, startsOn, centre }) => ({
        value: String(id),
        label: `${printingIn(words.language, "UTC").shortDate(dayFromDatabase(startsOn))}, ${name(centre.name)}`,
        chosen: has("intakes", id),
      }));
      return { title, whole, choices };
    }
    case "v": {
      const provinces = await db.province.findMany({ orderBy: { name: "asc" }, include: { regencies: true } });
      const choices = provinces.map(({ code, name: label, regencies }) => ({
        value: code,
        label,
        opens: "r" as const,
        chosen: has("provinces", code) || regencies.some((one) => has("regencies", one.code)),
      }));
      return { title, choices };
    }
    case "r": {
      const province = await db.province.findUnique({
        where: { code: parent },
        include: { regencies: { orderBy: { code: "asc" } } },
      });
      if (!province) return undefined;
      const whole = { value: province.code, label: province.name, chosen: has("provinces", province.code) };
      const choices = province.regencies.map(({ code, name: label }) => ({
        value: code,
        label,
        chosen: has("regencies", code),
      }));
      return { title, whole, choices };
    }
    case "s":
      return {
        title,
        choices: Object.values(RegistrationState).map((state) => ({
          value: state,
          label: words.plain(`registration-state-${state}`),
          chosen: has("states", state),
        })),
      };
    case "l":
      return {
        title,
        choices: texts.languages.map((language) => ({
          value: language,
          label: words.plain("broadcasts-version-in", { language: languageWord(words, language) }),
          chosen: has("languages", language),
        })),
      };
    case "c": {
      const trades = await db.trade.findMany({
        where: { schemes: { some: { certifications: { some: {} } } } },
        orderBy: { position: "asc" },
      });
      const any = (["valid", "soon"] as const).map((value) => ({
        value,
        label: words.plain(`broadcasts-choose-certificate-any-${value}`),
        chosen: has("certificates", value),
      }));
      const ofTrades = trades.map(({ code, name: text }) => ({
        value: code,
        label: name(text),
        opens: "k" as const,
        chosen: has("certificates", code) || has("certificates", `${code}.soon`),
      }));
      return { title, choices: [...any, ...ofTrades] };
    }
    case "k": {
      const trade = await db.trade.findUnique({ where: { code: parent } });
      if (!trade) return undefined;
      const choices = (["valid", "soon"] as const).map((which) => {
        const value = which === "valid" ? trade.code : `${trade.code}.soon`;
        return {
          value,
          label: words.plain(`broadcasts-choose-certificate-${which}`),
          chosen: has("certificates", value),
        };
      });
      return { title: words.html("broadcasts-choose-certificates-of", { trade: name(trade.name) }), choices };
    }
    case "g":
      return {
        title,
        choices: Object.values(Goal).map((goal) => ({
          value: goal,
          label: words.plain(`broadcasts-goal-${goal}`),
          chosen: has("goals", goal),
        })),
      };
  }
}

/** The list that a choice's `whole` belongs to: all programmes of a trade are the trade. */
export const wholeOf: Partial<Record<List, List>> = { p: "t", i: "p", r: "v" };

/** Where a list is reached from, given its parent. */
export async function listAbove(db: Db, { list, parent = "" }: Asked): Promise<Asked | undefined> {
  if (list === "p") return { list: "t" };
  if (list === "k") return { list: "c" };
  if (list === "r") return { list: "v" };
  if (list !== "i") return undefined;
  const programme = await db.programme.findUnique({ where: { code: parent }, select: { tradeCode: true } });
  return { list: "p", parent: programme?.tradeCode };
}
