// From what was answered to what is recorded.
import { type By, type Paper, type Recorded, recordCertificate, recordFollowing, type Stands } from "./recording.ts";
import {
  type Correction,
  correctCertificate,
  noteDuplicate,
  partMatch,
  restoreCertificate,
  revokeCertificate,
} from "./recording-changes.ts";
import type { Draft, Field } from "./recording-draft.ts";

/** Does what somebody has answered every question of. The draft stays: whoever asked drops it. */
export function saveErrand(rt: Stands, by: By, draft: Draft): Promise<Recorded> {
  const { errand, answers, certificationId = 0, seen = "" } = draft;
  const of = { certificationId, seen };
  const said = (field: Field) => answers[field] ?? "";
  const paper: Paper = {
    number: said("number"),
    registrationNo: said("registrationNo") || undefined,
    issuedOn: said("issuedOn"),
    validUntil: said("validUntil"),
  };
  const reason = said("reason");
  switch (errand) {
    case "new": {
      const person = { name: said("name"), birthDate: said("birthDate"), nik: said("nik") || undefined };
      return recordCertificate(rt, by, { centreCode: said("centre"), schemeId: Number(said("scheme")), person, paper });
    }
    case "renew":
    case "replace":
      return recordFollowing(rt, by, { ...of, kind: errand === "renew" ? "renewal" : "duplicate", paper });
    case "correct":
      return correctCertificate(rt, by, { ...of, correction: correctionOf(draft), reason });
    case "revoke":
      return revokeCertificate(rt, by, { ...of, reason });
    case "restore":
      return restoreCertificate(rt, by, { ...of, reason });
    case "lost":
      return noteDuplicate(rt, by, { ...of, reason });
    case "part":
      return partMatch(rt, by, { ...of, reason });
  }
}

function correctionOf({ corrects, answers }: Draft): Correction {
  if (corrects === undefined) throw new Error("a correction says what it corrects");
  const value = answers[corrects] ?? "";
  return corrects === "scheme" ? { field: corrects, value: Number(value) } : { field: corrects, value };
}
