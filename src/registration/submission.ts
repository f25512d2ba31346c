// From a finished draft to a registration with its number: one transaction, however often it is asked for.
import type { Tx } from "../platform/database.ts";
import type { Work } from "../platform/work.ts";
import { wishForIntake } from "../wishes/wishes.ts";
import { type Draft, type DraftStands, findDraft } from "./draft.ts";
import { givenBackBeside, nextQuestion, obstacleOf, rivalOf } from "./next-question.ts";
import { nextNumber } from "./numbers.ts";
import { holdPerson } from "./rivals.ts";
import { changeState, recordChange } from "./states.ts";

type SubmissionStands = DraftStands & { readonly work: Pick<Work, "send"> };

export type Submitted =
  /** The registration that this draft has become, now or earlier. */
  | { readonly outcome: "registered"; readonly registrationId: number }
  /** Something changed meanwhile: full, closed, another registration. The draft's next question says what. */
  | { readonly outcome: "notReady" }
  /** Staff have just given something back to them that it would stand beside; they hear of that within minutes. */
  | { readonly outcome: "lookedAt" }
  /** There is no such draft and never was a registration of it. */
  | { readonly outcome: "unknown" };

/**
 * Submits a person's draft. The draft's key names the submission: whoever asks again, even at the same time,
 * gets the registration that it became. Number, change, notice to the staff, the look for their certificates and the end of the draft come together or not at all.
 */
export function submitDraft(rt: SubmissionStands, who: { candidateId: number; draftKey: string }): Promise<Submitted> {
  return rt.db.$transaction(async (tx) => {
    await holdPerson(tx, who.candidateId);
    const done = await registrationOfDraft(tx, who);
    if (done !== undefined) return { outcome: "registered", registrationId: done };

    const draft = await findDraft(rt, who.candidateId, tx);
    if (!draft || draft.key !== who.draftKey) return { outcome: "unknown" };
    if (nextQuestion(draft) !== "summary") return { outcome: "notReady" };
    if (givenBackBeside(draft)) return { outcome: "lookedAt" };

    await giveUpRival(tx, draft, rt.now());
    const registrationId = await record(tx, rt, draft);
    await wishFor(tx, draft, rt.now());
    await tx.registrationDraft.delete({ where: { id: draft.id } });
    await rt.work.send("staff-notice", { registrationId }, { tx });
    // Perhaps a certificate is recorded under their name and birth date.
    await rt.work.send("certificates-match", { candidateId: who.candidateId }, { tx });
    return { outcome: "registered", registrationId };
  });
}

/** The registration that a draft of this person has become. */
export async function registrationOfDraft(
  tx: Tx,
  { candidateId, draftKey }: { candidateId: number; draftKey: string },
): Promise<number | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draftKey)) return undefined;
  const found = await tx.registration.findUnique({ where: { draftKey }, select: { id: true, candidateId: true } });
  return found?.candidateId === candidateId ? found.id : undefined;
}

async function giveUpRival(tx: Tx, draft: Draft, at: Date): Promise<void> {
  const rival = rivalOf(draft);
  if (!rival) return;
  const change = { registrationId: rival.id, to: "withdrawn", at, actor: "candidate", reason: "switched" } as const;
  const changed = await changeState(tx, change);
  await tx.intakeWish.deleteMany({ where: { candidateId: draft.candidateId, programmeCode: rival.programmeCode } });
  if (changed === "impossible") throw new Error(`registration ${rival.id} stands in the way and cannot be withdrawn`);
}

async function record(tx: Tx, rt: DraftStands, draft: Draft): Promise<number> {
  const { candidateId, programme, intake, goal, key } = draft;
  if (!programme || !goal) throw new Error(`draft ${draft.id} was submitted unfinished`);
  const at = rt.now();
  const same = draft.registrations.find(({ programmeCode }) => programmeCode === programme.code);
  if (same) {
    // Who was interested before there was a date keeps the number: it is one wish, now with a date.
    const change = { registrationId: same.id, to: "submitted", at, actor: "candidate" } as const;
    if (intake && same.state === "interested") {
      const data = { intakeId: intake.id, goal, draftKey: key, submittedAt: at };
      await tx.registration.update({ where: { id: same.id }, data });
      await changeState(tx, change);
    }
    return same.id;
  }
  const state = intake ? "submitted" : "interested";
  const { id } = await tx.registration.create({
    data: {
      number: await nextNumber(tx, { tradeCode: programme.tradeCode, now: at, zone: draft.zone }),
      draftKey: key,
      candidateId,
      programmeCode: programme.code,
      intakeId: intake?.id ?? null,
      state,
      goal,
      submittedAt: at,
    },
  });
  await recordChange(tx, null, { registrationId: id, to: state, at, actor: "candidate" });
  return id;
}

/** Who is interested hears when it opens; those whom the training cannot take would be told in vain. */
async function wishFor(tx: Tx, draft: Draft, now: Date): Promise<void> {
  const { candidateId, programme, intake } = draft;
  if (!programme || intake) return;
  const who = { candidateId, programmeCode: programme.code };
  const obstacle = obstacleOf(draft);
  if (obstacle === undefined) await wishForIntake(tx, { ...who, now });
  if (obstacle !== "tooYoung") return;
  const wish = { reason: "tooYoung", wishedAt: now, toldAt: null } as const;
  await tx.intakeWish.upsert({
    where: { candidateId_programmeCode: who },
    create: { ...who, ...wish },
    update: wish,
  });
}
