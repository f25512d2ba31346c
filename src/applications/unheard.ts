// People who applied to a company for which nobody recruits any more: nobody would answer them, so staff who look after it
// are told, once a week, and can invite somebody.
import { type Kind, wakeDeliveries } from "../delivery/delivery.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { mayDo, rolesOfEach, rolesWith } from "../roles/roles.ts";
import { looksAfter, staffWith } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { isOpenSql, openStates } from "./states.ts";

/** To staff: nobody of a company reads who applied. Subject: `<company>.<week>` */
export const UNHEARD = "applicants-unheard";

/** Owes staff word of it. A suspended company's applicants wait for the centre, and know. Resolves to how many are told. */
export async function tellOfUnheard(rt: Pick<Runtime, "config" | "db" | "now" | "work">): Promise<number> {
  const { config } = rt;
  const now = rt.now();
  return rt.db.$transaction(async (tx) => {
    const told = await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select distinct ${UNHEARD}, co.code || '.' || to_char(${now}::timestamptz at time zone ${config.zone}, 'IYYY-IW'),
        s."candidateId", ${now}::timestamptz
      from "Company" co join ${staffWith(config.adminIds, rolesWith("partners"))} on ${looksAfter}
      where co.state <> 'suspended' and ${hasNobody} and exists (
        select from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId" where v."companyCode" = co.code and ${isOpenSql})
      on conflict (kind, subject, "candidateId") do nothing`;
    if (told > 0) await wakeDeliveries(rt, tx);
    return told;
  });
}

/** Whether nobody recruits for a company `co`. */
const hasNobody = Prisma.sql`not exists (select from "HeldRole" h
  where h."companyCode" = co.code and h.role = 'recruiter' and h."takenAt" is null)`;

/** What they read, if it is so still. */
export function unheardKind(rt: Pick<Runtime, "config" | "db" | "now" | "texts">): Kind {
  return {
    ...{ name: UNHEARD, urgency: 14, keepsQuiet: true, repeatsUncertain: true, content: "personal" },
    async render(subject, people) {
      const code = subject.split(".")[0] ?? "";
      const company = await rt.db.company.findUnique({ where: { code } });
      const where = { state: { in: [...openStates] }, vacancy: { companyCode: code } };
      const [count, recruiters] = await Promise.all([
        rt.db.jobApplication.count({ where }),
        rt.db.heldRole.count({ where: { companyCode: code, role: "recruiter", takenAt: null } }),
      ]);
      if (!company || count === 0 || recruiters > 0 || company.state === "suspended")
        return people.map(() => ({ skip: "changed" }));
      const ids = people.map(({ telegramId }) => telegramId);
      const roles = await rolesOfEach(rt, ids);
      return people.map(({ telegramId, language }) => {
        if (!mayDo(roles.get(telegramId) ?? [], "partners", company.centreCode)) return { skip: "gone" };
        const words = rt.texts.in(language);
        const text = words.html("applications-told-unheard", { company: company.legalName, count });
        const buttons = [
          [button(words.plain("companies-look-button"), "partner-card", code)],
          [button(words.plain("telegram-menu"), "menu")],
        ];
        return { calls: [screenCall({ text, buttons })] };
      });
    },
  };
}
