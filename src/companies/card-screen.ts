// A company's card, as the staff of its centre see it.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import { namesOfStaff } from "../roles/holders.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { countHeld, lacksOf, todayOf } from "./companies.ts";
import type { OnCompany } from "./opening.ts";
import { suspensionReasons } from "./stopping.ts";

type Print = Pick<OnCompany, "rt" | "company"> & { readonly words: Words; name(id: bigint | null): string };

/** All that is known of a company, who stands for it, what is missing, and what can be done. */
export async function cardScreen({ rt, ctx, company }: OnCompany, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const { code, state } = company;
  const [made, published, recruiters, held, stopped] = await Promise.all([
    rt.db.companyChange.findFirst({ where: { companyCode: code }, orderBy: { id: "asc" } }),
    rt.db.vacancy.count({ where: { companyCode: code, state: "published" } }),
    rt.db.heldRole.count({ where: { companyCode: code, takenAt: null } }),
    countHeld(rt.db, code),
    rt.db.companyChange.findFirst({
      where: { companyCode: code, to: "suspended", from: { not: "suspended" } },
      orderBy: { id: "desc" },
    }),
  ]);
  const madeBy = made?.by ?? company.madeBy;
  const people = [madeBy, company.verifiedBy, stopped?.by ?? null];
  const name = await namesOfStaff(rt.db, people, (id) => words.plain("roles-nameless", { id }));
  const print = { rt, company: { ...company, madeBy }, words, name };
  const lacks = lacksOf(company, todayOf(rt, company));
  const [firstLack] = lacks;
  const text = [
    lead,
    [...factLines(print), ...standingLines(print, stopped, unfitOf(company))].join("\n"),
    ...(lacks.length === 0
      ? []
      : [
          words.html("companies-card-lacks", {
            lacks: lacks.map((lack) => words.plain(`companies-lack-${lack}`)).join(", "),
          }),
        ]),
    words.html("companies-card-counts", { vacancies: String(published), recruiters: String(recruiters) }),
  ];
  const on = (label: string, act: string, argument = code) => [button(label, act, argument)];
  return {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [
      ...(firstLack === undefined
        ? []
        : [on(words.plain(`companies-fill-${firstLack}`), "partner-ask", `${code}.${factOf[firstLack]}`)]),
      ...(state === "inReview" && firstLack === undefined
        ? [on(words.plain("companies-check-button"), "partner-check")]
        : []),
      ...(state === "suspended" || held === 0
        ? []
        : [on(words.plain("companies-held-button", { count: String(held) }), "posting-list", "suspended.0")]),
      [
        button(words.plain("companies-recruiters-button", { count: String(recruiters) }), "partner-recruiters", code),
        button(words.plain("companies-edit-button"), "partner-edit", code),
      ],
      state === "suspended"
        ? on(words.plain("companies-lift-button"), "partner-lift")
        : on(words.plain("companies-suspend-button"), "partner-suspend"),
      [button(words.plain("telegram-back"), "partner-list", state)],
    ],
  };
}

/** The question that fills what is missing. */
export const factOf = {
  businessNumber: "businessNumber",
  regency: "regencyCode",
  licence: "licence",
  licenceEnded: "licence",
} as const;

/** What somebody found that does not match the papers, until anything is changed. */
function unfitOf({ changes: [last] }: OnCompany["company"]): string | undefined {
  return last?.from === "inReview" && last.to === "inReview" ? (last.reason ?? undefined) : undefined;
}

function factLines({ rt, company, words }: Print): string[] {
  const { legalName, kind, regency, businessNumber, licenceNo, licenceUntil } = company;
  const printing = printingIn(words.language, rt.config.zone);
  return [
    words.html("companies-card-name", { name: legalName }),
    [words.plain(`companies-kind-${kind}`), regency?.name].filter(Boolean).join(", "),
    ...(businessNumber === null ? [] : [words.html("companies-card-number", { number: businessNumber })]),
    ...(licenceUntil === null
      ? []
      : [
          words.html("companies-card-licence", {
            number: licenceNo ?? "",
            until: printing.date(dayFromDatabase(licenceUntil)),
          }),
        ]),
    words.html("companies-card-centre", { centre: inLanguage(company.centre.name, words.language) }),
  ];
}

function standingLines(
  { rt, company, words, name }: Print,
  stopped: { by: bigint; at: Date; reason: string | null } | null,
  unfit: string | undefined,
): string[] {
  const printing = printingIn(words.language, rt.config.zone);
  const { state, madeBy, madeAt, verifiedBy, verifiedAt } = company;
  return [
    words.html("companies-card-made", { name: name(madeBy), at: printing.dateAt(madeAt) }),
    ...(verifiedAt === null
      ? []
      : [words.html("companies-card-verified", { name: name(verifiedBy), at: printing.dateAt(verifiedAt) })]),
    ...(state === "suspended" && stopped
      ? [
          words.html("companies-card-suspended", {
            name: name(stopped.by),
            at: printing.dateAt(stopped.at),
            reason: reasonWords(words, stopped.reason ?? ""),
          }),
        ]
      : []),
    ...(state === "inReview" ? [words.html("companies-card-inReview")] : []),
    ...(state === "inReview" && unfit ? [words.html("companies-card-unfit", { reason: unfit })] : []),
  ];
}

/** A reason as the company and staff read it. */
export function reasonWords(words: Words, reason: string): string {
  const known = suspensionReasons.find((each) => each === reason);
  return known ? words.plain(`companies-reason-${known}`) : reason;
}
