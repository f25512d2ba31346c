// Somebody looks a certificate up by its number and the holder's birth date. Hit or miss, the same is done in the same time.
import type { Day } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { type Certificate, certificateByCode, certificateByNumber, noteLook } from "./certificates.ts";
import { noteLookUpMiss, waitMinutes } from "./guessing.ts";

type Stands = Pick<Runtime, "db" | "seal" | "coordination" | "work" | "log" | "metrics" | "now">;

export type LookedUp =
  | { readonly is: "wait"; readonly minutes: number }
  /** The number, the birth date, or both: nobody learns which */
  | { readonly is: "miss" }
  /** Both were right, and the holder does not show it: docs/decisions/0017 */
  | { readonly is: "hidden" }
  | { readonly is: "found"; readonly certificate: Certificate };

/** Looks up a certificate for somebody in the chat. Whoever has missed too often waits, and nothing is looked up. */
export async function lookUp(
  rt: Stands,
  { candidate, key, birthDate }: { candidate: { id: number; telegramId: number }; key: string; birthDate: Day },
): Promise<LookedUp> {
  const at = rt.now();
  const waiting = await waitMinutes(rt, candidate.telegramId);
  if (waiting.minutes > 0) {
    rt.metrics.certificateLooks.inc({ way: "chat", outcome: "wait" });
    return { is: "wait", minutes: waiting.minutes };
  }
  const certificate = await certificateByNumber(rt.db, rt.seal, { key, birthDate, now: at });
  if (certificate === undefined) {
    await noteLookUpMiss(rt, candidate.telegramId, waiting);
    rt.metrics.certificateLooks.inc({ way: "chat", outcome: "miss" });
    return { is: "miss" };
  }
  const isOwn = certificate.candidateId === candidate.id;
  if (!isOwn) await noteLook(rt.db, { certificationId: certificate.id, way: "chat", at });
  const isHidden = !certificate.isShown && !isOwn;
  rt.metrics.certificateLooks.inc({ way: "chat", outcome: isHidden ? "hidden" : "found" });
  return isHidden ? { is: "hidden" } : { is: "found", certificate };
}

/** Looks up what a link's code names; undefined where there is nothing, or nothing that is shown. */
export async function lookUpCode(
  rt: Pick<Runtime, "db" | "metrics" | "now">,
  { candidateId, code }: { candidateId: number; code: string },
): Promise<Certificate | undefined> {
  const at = rt.now();
  const certificate = await certificateByCode(rt.db, code, { now: at, candidateId });
  rt.metrics.certificateLooks.inc({ way: "chat", outcome: certificate ? "found" : "miss" });
  if (certificate && certificate.candidateId !== candidateId)
    await noteLook(rt.db, { certificationId: certificate.id, way: "chat", at });
  return certificate;
}
