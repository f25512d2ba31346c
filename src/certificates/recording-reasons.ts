// The usual reasons for taking a certificate its validity. What is stored is a word; what people read is in the texts.
import type { Words } from "../telegram/texts.ts";

export const reasons = ["dataError", "bodyWithdrew", "misuse", "fraud", "holderAsked"] as const;
type Reason = (typeof reasons)[number];

/** What spreadsheets of certification bodies call them. */
const aliases: Readonly<Record<string, Reason>> = {
  data_error_reissued: "dataError",
  lsp_licence_withdrawn: "bodyWithdrew",
  misuse_by_holder: "misuse",
  fraud_in_portfolio: "fraud",
};

/** A reason in the reader's words: a usual one by its name, any other as it was written. */
export function reasonWord(words: Words, stored: string): string {
  const reason = reasons.find((each) => each === stored) ?? aliases[stored];
  return reason === undefined ? stored : words.plain(`certificates-reason-${reason}`);
}
