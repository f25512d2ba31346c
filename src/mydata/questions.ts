// What a person asked the centres, and what they said is to be corrected, on their screen and in their file.
import type { Seal } from "../platform/seal.ts";
import { openMessage } from "../questions/questions.ts";
import type { ProfileField } from "../registration/registration.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

/** How many questions there are and where to see them, and each correction that waits. */
export function questionLines(words: Words, all: Everything, { zone, now }: { zone: string; now: Date }): string[] {
  const printing = printingIn(words.language, zone);
  const waiting = all.corrections.filter(({ state }) => state === "open");
  return [
    ...(all.questions.length > 0 ? [words.html("mydata-questions", { count: all.questions.length })] : []),
    ...waiting.map(({ field, about, dueAt }) =>
      words.html(dueAt < now ? "corrections-waits-late" : "corrections-waits", {
        field: words.plain(`registration-field-${field as ProfileField}`),
        number: about,
        due: printing.dateTime(dueAt),
      }),
    ),
  ];
}

/** The same for the file, with every message. */
export function questionsInFile(words: Words, seal: Seal, all: Everything) {
  const word = words.plain;
  return all.questions.map((question) => ({
    [word("mydata-file-number")]: `#${question.id}`,
    [word("mydata-file-centre")]: question.centreCode,
    [word("mydata-file-what")]: question.subject,
    [word("mydata-file-state")]: word(`questions-own-state-${question.state}`),
    [word("mydata-file-at")]: question.askedAt.toISOString(),
    [word("mydata-file-messages")]: question.messages.map((row) => {
      const { text, content } = openMessage(seal, row);
      return {
        [word("mydata-file-at")]: row.at.toISOString(),
        [word("mydata-file-from")]: word(row.by === null ? "questions-from-you" : "questions-from-centre"),
        ...(content === "text" ? {} : { [word("mydata-file-attached")]: word(`questions-content-${content}`) }),
        [word("mydata-file-said")]: text ?? "",
      };
    }),
  }));
}

/** What they said is to be corrected, and what was decided. */
export function correctionsInFile(words: Words, all: Everything) {
  const word = words.plain;
  return all.corrections.map(({ field, about, state, askedAt, decidedAt, reason }) => ({
    [word("mydata-file-what")]: word(`registration-field-${field as ProfileField}`),
    [word("mydata-file-number")]: about,
    [word("mydata-file-state")]: word(`mydata-correction-${state}`),
    [word("mydata-file-at")]: askedAt.toISOString(),
    [word("mydata-file-decided")]: decidedAt?.toISOString() ?? null,
    ...(reason === null ? {} : { [word("mydata-file-reason")]: reason }),
  }));
}
