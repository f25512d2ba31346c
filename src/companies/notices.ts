// What recruiters and staff are told of a company when they are not looking.
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Company } from "../platform/generated/prisma/client.ts";
import { companyOf, mayDo, rolesOfEach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { reasonWords } from "./card-screen.ts";
import { countHeld } from "./companies.ts";
import { NOTICE, type Notice, readNotice } from "./owed.ts";

type Needs = Pick<Runtime, "config" | "db" | "now" | "texts">;

/** Word of a company, to those alone who work with it at that moment. It is their work, but it waits for the morning. */
export function companyKinds(rt: Needs): Kind[] {
  return [
    {
      name: NOTICE,
      urgency: 15,
      keepsQuiet: true,
      repeatsUncertain: true,
      content: "personal",
      async render(subject, people) {
        const notice = readNotice(subject);
        const company = notice && (await rt.db.company.findUnique({ where: { code: notice.code } }));
        if (!notice || !company || isOver(notice, company)) return people.map(() => ({ skip: "changed" }));
        return renderFor(rt, notice, company, people);
      },
    },
  ];
}

async function renderFor(
  rt: Needs,
  notice: Notice,
  company: Company,
  people: readonly Recipient[],
): Promise<Rendered[]> {
  const roles = await rolesOfEach(
    rt,
    people.map(({ telegramId }) => telegramId),
  );
  // Nothing comes back by itself: whoever waits for that would wait for ever.
  const isBack = (notice.matter === "lifted" || notice.matter === "verified") && company.state === "verified";
  const onHold = isBack ? await countHeld(rt.db, company.code) : 0;
  const stopped = await rt.db.companyChange.findFirst({
    where:
      notice.matter === "unfit"
        ? { companyCode: company.code, from: "inReview", to: "inReview", reason: { not: null } }
        : { companyCode: company.code, to: "suspended", from: { not: "suspended" } },
    orderBy: { id: "desc" },
  });
  return people.map(({ telegramId, language }) => {
    const held = roles.get(telegramId) ?? [];
    const isStaff = mayDo(held, "partners", company.centreCode);
    if (!isStaff && companyOf(held) !== company.code) return { skip: "gone" };
    const words = rt.texts.in(language);
    const open = isStaff
      ? button(words.plain("companies-look-button"), "partner-card", company.code)
      : button(words.plain("companies-home-button"), "company");
    const text = [
      noticeText(rt, words, notice, company, reasonWords(words, stopped?.reason ?? "")),
      ...(onHold > 0 ? [words.html("companies-told-held", { count: String(onHold) })] : []),
    ].join("\n\n");
    const toHeld = button(
      words.plain("companies-held-button", { count: String(onHold) }),
      isStaff ? "posting-list" : "vacancy-list",
      "suspended.0",
    );
    const ways = onHold > 0 ? [[toHeld], [open]] : [[open]];
    return message({ text, buttons: [...ways, [button(words.plain("telegram-menu"), "menu")]] });
  });
}

/** What has been overtaken by something else is not told any more. */
function isOver({ matter }: Notice, { state }: Company): boolean {
  if (matter === "verify" || matter === "changed" || matter === "unfit") return state !== "inReview";
  if (matter === "suspended") return state !== "suspended";
  if (matter === "lifted") return state === "suspended";
  return matter === "verified" && state !== "verified";
}

function noticeText(rt: Needs, words: Words, { matter }: Notice, company: Company, reason: string): string {
  const { legalName: name, licenceUntil } = company;
  switch (matter) {
    case "unfit":
      return words.html("companies-told-unfit", { name, reason });
    case "suspended":
      return words.html("companies-told-suspended", { name, reason });
    case "licence30":
    case "licence7":
    case "licenceEnded": {
      const until = licenceUntil ? printingIn(words.language, rt.config.zone).date(dayFromDatabase(licenceUntil)) : "–";
      return words.html(matter === "licenceEnded" ? "companies-told-licence-ended" : "companies-told-licence", {
        name,
        until,
      });
    }
    case "lifted":
      return words.html(company.state === "verified" ? "companies-told-lifted" : "companies-told-lifted-inReview", {
        name,
      });
    default:
      return words.html(`companies-told-${matter}`, { name });
  }
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
