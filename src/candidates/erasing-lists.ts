// What an erasure does to the centre's records of certificates and to lists that name somebody.
import type { Tx } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";

const PAGE = 1000;

/**
 * What was certified stays, as the centre's record that the law has it keep; the person is taken out of it. What they
 * decided of their certificates and who looked at them was theirs: it goes.
 */
export async function leaveCertificates(tx: Tx, candidateId: number): Promise<void> {
  const theirs = { holder: { candidateId } };
  const { count } = await tx.certification.updateMany({
    where: theirs,
    data: { publicCheckOffAt: null, nameAgreedAt: null, remindersOffAt: null, coming: null, comingAt: null },
  });
  if (count > 0) await tx.certificateLook.deleteMany({ where: { certification: theirs } });
  // That somebody appealed, and what was decided, is the centre's; what they wrote is not, nor the answer to it.
  await tx.appeal.deleteMany({ where: { certification: theirs, state: "open" } });
  await tx.appeal.updateMany({ where: { certification: theirs }, data: { said: "", answer: null } });
  await tx.holderMatch.deleteMany({ where: { candidateId } });
  // What a list said of them goes; so does who they are, where nothing was ever certified.
  await tx.participant.deleteMany({ where: { OR: [theirs, { registration: { candidateId } }] } });
  await tx.holder.deleteMany({ where: { candidateId, certifications: { none: {} } } });
  await tx.holder.updateMany({ where: { candidateId }, data: { candidateId: null, matchedAt: null } });
}

/** Rows of spreadsheets that wait to be saved would bring them back: those with their NIK or phone go. */
export async function eraseWaitingRows({ seal }: { readonly seal: Seal }, tx: Tx, candidateId: number): Promise<void> {
  const { phoneSealed, holders } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { phoneSealed: true, holders: { select: { nikSealed: true } } },
  });
  const open = (sealed: string | null, purpose: string) => {
    try {
      return sealed === null ? undefined : seal.open(sealed, purpose);
    } catch {
      return undefined; // of a key that is gone: it serves nobody any more
    }
  };
  const opened = [
    open(phoneSealed, "candidate.phone")?.replace(/^\+62/, ""),
    ...holders.map(({ nikSealed }) => open(nikSealed, "holder.nik")),
  ].filter((each) => each !== undefined);
  if (opened.length === 0) return;
  for (let after = { importId: 0, number: 0 }; ; ) {
    const page = await tx.importedRow.findMany({
      where: { OR: [{ importId: { gt: after.importId } }, { importId: after.importId, number: { gt: after.number } }] },
      orderBy: [{ importId: "asc" }, { number: "asc" }],
      take: PAGE,
    });
    const names = page.filter(({ sealed }) => {
      const digits = (open(sealed, "import.row") ?? "").replace(/(?<=\d)[ .-]+(?=\d)/g, "");
      return opened.some((each) => digits.includes(each));
    });
    if (names.length > 0)
      await tx.importedRow.deleteMany({
        where: { OR: names.map(({ importId, number }) => ({ importId, number })) },
      });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}
