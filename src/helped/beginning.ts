// Somebody has agreed, and a helper begins to write down what they say: within the limits, one at a time.
import type { Helped } from "../platform/generated/prisma/client.ts";
import { beginDraft, consentVersions, recordConsent } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { mayRegister } from "./helped.ts";

/** Makes the record of who agreed, to which wording, read out by whom and when; or says until when the helper waits. */
export function begin(
  rt: Pick<Runtime, "db" | "now">,
  begun: {
    readonly key: string;
    readonly language: string;
    readonly centreCode: string;
    readonly helperTelegramId: number;
  },
): Promise<Helped | { readonly until: Date; readonly why: "day" | "hour" }> {
  const { key, language, centreCode, helperTelegramId } = begun;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    // Read once the others of the same helper are done: two presses at once do not go beyond the limits.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`helped:${helperTelegramId}`}))::text`;
    const earlier = await tx.helped.findUnique({ where: { key } });
    if (earlier) return earlier;
    const may = await mayRegister({ db: tx, now: () => at }, helperTelegramId);
    if (may !== "yes") return may;
    const { id: candidateId } = await tx.candidate.create({ data: { language, createdAt: at, reachable: false } });
    await recordConsent(tx, candidateId, "registration", at);
    await beginDraft(tx, candidateId, {}, at);
    return tx.helped.create({
      data: {
        ...{ key, candidateId, centreCode, language, startedAt: at, helperTelegramId: BigInt(helperTelegramId) },
        consentVersion: consentVersions.registration,
      },
    });
  });
}
