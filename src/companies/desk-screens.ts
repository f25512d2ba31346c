// What staff see of partner companies around the card: the desk, lists, the choice of a reason, the look at the papers.
import type { Company } from "../platform/generated/prisma/client.ts";
import type { CompanyState } from "../platform/generated/prisma/enums.ts";
import { turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { factNames, isCompared, seenOf } from "./changing.ts";
import type { WholeCompany } from "./companies.ts";
import { suspensionReasons } from "./stopping.ts";

/** Where staff begin with companies. */
export function deskScreen(words: Words, counts: Record<CompanyState, number>): Screen {
  const states = (["inReview", "verified", "suspended"] as const).filter((state) => counts[state] > 0);
  const isEmpty = states.length === 0;
  return {
    text: [
      words.html("companies-desk-title"),
      words.html(isEmpty ? "companies-desk-empty" : "companies-desk-find"),
    ].join("\n\n"),
    buttons: [
      ...states.map((state) => {
        const label = { state: words.plain(`companies-list-${state}`), count: String(counts[state]) };
        return [button(words.plain("companies-list-button", label), "partner-list", state)];
      }),
      [button(words.plain("companies-new-button"), "partner-new")],
      [button(words.plain("vacancies-home-button"), "posting")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** A list of companies, each a button; found by name, there is one page of them. */
export function listScreen(
  words: Words,
  title: string,
  { rows, total }: { rows: readonly Company[]; total: number },
  turned?: { state: CompanyState | "alone"; page: number },
): Screen {
  return {
    text: [title, ...(rows.length === 0 ? [words.html("companies-none")] : [])].join("\n\n"),
    buttons: [
      ...rows.map(({ code, legalName }) => [button(legalName, "partner-card", code)]),
      ...(turned ? turning(words, "partner-list", `${turned.state}.`, turned.page, total) : []),
      [button(words.plain("telegram-back"), "partner")],
    ],
  };
}

/** Asks for the look at the papers; whoever wrote any of it learns that it takes somebody else. */
export function checkScreen(words: Words, company: WholeCompany, isWriter: boolean): Screen {
  const { code, kind, legalName: name } = company;
  const back = [button(words.plain("telegram-back"), "partner-card", code)];
  if (isWriter) return { text: words.html("companies-verify-own"), buttons: [back] };
  return {
    text: words.html(`companies-check-${kind}`, { name }),
    buttons: [
      [button(words.plain("companies-check-yes"), "partner-verify", code, seenOf(company))],
      [button(words.plain("companies-check-no"), "partner-unfit", code)],
      back,
    ],
  };
}

/** Why is it suspended? One tap does it. */
export function reasonsScreen(words: Words, { code, legalName: name, kind }: WholeCompany): Screen {
  const reasons = suspensionReasons.filter((reason) => reason !== "licence" || kind === "agency");
  return {
    text: words.html("companies-ask-why", { name }),
    buttons: [
      ...reasons.map((reason) => [
        button(words.plain(`companies-reason-${reason}`), "partner-stop", `${code}.${reason}`),
      ]),
      [button(words.plain("companies-reason-own"), "partner-words", code)],
      [button(words.plain("telegram-back"), "partner-card", code)],
    ],
  };
}

/** Asks whether a company is suspended for a reason that was typed. */
export function reasonScreen(
  words: Words,
  { code, legalName: name }: WholeCompany,
  { reason, as }: { readonly reason: string; readonly as: string },
): Screen {
  return {
    text: words.html("companies-suspend-question", { name, reason }),
    buttons: [
      [button(words.plain("companies-suspend-yes"), "partner-stop", `${code}.${as}`)],
      [button(words.plain("telegram-back"), "partner-suspend", code)],
    ],
  };
}

/** Asks whether a suspension ends, and says what does not come back by itself. */
export function liftScreen(words: Words, { code, legalName: name }: WholeCompany, held: number): Screen {
  return {
    text: [
      words.html("companies-lift-question", { name }),
      ...(held > 0 ? [words.html("companies-lift-held", { count: String(held) })] : []),
    ].join(" "),
    buttons: [
      [button(words.plain("companies-lift-yes"), "partner-lift", `${code}.yes`)],
      [button(words.plain("telegram-back"), "partner-card", code)],
    ],
  };
}

/** Which fact is to be changed, and what that brings with it. */
export function factsScreen(words: Words, { code, kind, verifiedBy }: WholeCompany, published: number): Screen {
  const names = factNames.filter((name) => {
    if (name === "licence") return kind === "agency";
    return name !== "businessNumber" || kind !== "government";
  });
  const warning = words.html("companies-edit-voids", { count: published });
  return {
    text: [words.html("companies-edit-which"), ...(verifiedBy === null ? [] : [warning])].join("\n\n"),
    buttons: [
      ...names.map((name) => [
        button(
          words.plain(verifiedBy !== null && isCompared(name) ? "companies-fact-again" : "companies-fact-button", {
            fact: words.plain(`companies-fact-${name}`),
          }),
          "partner-ask",
          `${code}.${name}`,
        ),
      ]),
      [button(words.plain("telegram-back"), "partner-card", code)],
    ],
  };
}
