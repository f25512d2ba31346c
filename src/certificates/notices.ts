// What the staff's group is told of look-ups and claims, and what of them is not kept for long.
import type { Api } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { GuessingAlert } from "../platform/guessing.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import { CLAIM_IN_DOUBT, type DoubtfulClaim } from "./claiming.ts";
import { CERTIFICATE_ALARM } from "./guessing.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

/** Names the steps that follow look-ups: the staff's group is told, and what is old is forgotten. */
export function lookUpWork(rt: Runtime, api: Api): void {
  rt.work.handle<GuessingAlert>(CERTIFICATE_ALARM, patient, ({ misses, since }) => {
    const text = groupWords(rt).html("certificates-alarm", { count: String(misses) });
    return tellGroup(rt, api, { key: `${CERTIFICATE_ALARM}:${since}`, text });
  });
  rt.work.handle<DoubtfulClaim>(CLAIM_IN_DOUBT, patient, (claim) => tellOfClaim(rt, api, claim));
  rt.work.handle("certificates-forget", {}, () => forgetOldLooks(rt));
  rt.work.every("certificates-forget", "40 3 * * *", rt.config.zone);
}

/** Looks older than a year and misses older than a day are nobody's business any more. */
export async function forgetOldLooks({ db, now }: Pick<Runtime, "db" | "now">): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * DAY);
  await db.certificateLook.deleteMany({ where: { hour: { lt: before(365) } } });
  await db.lookUpMiss.deleteMany({ where: { at: { lt: before(1) } } });
}

/** Without a word about either person: the centre's record, and why staff are asked. */
async function tellOfClaim(rt: Runtime, api: Api, { certificationId, candidateId, why }: DoubtfulClaim): Promise<void> {
  const found = await rt.db.certification.findUnique({
    where: { id: certificationId },
    select: { recordKey: true, centre: { select: { name: true } } },
  });
  if (!found) return;
  const words = groupWords(rt);
  const text = words.html("certificates-claim-notice", {
    record: found.recordKey ?? `#${certificationId}`,
    centre: inLanguage(found.centre.name, words.language),
    why,
  });
  await tellGroup(rt, api, { key: `${CLAIM_IN_DOUBT}:${certificationId}:${candidateId}`, text });
}

function groupWords(rt: Runtime) {
  return rt.texts.in(rt.config.defaultLanguage);
}
