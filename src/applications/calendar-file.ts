// An interview as a file that a phone's calendar takes (RFC 5545).

export interface Meeting {
  /** Stays the same when it is moved */
  readonly key: string;
  readonly at: Date;
  readonly place: string;
  readonly title: string;
  readonly writtenAt: Date;
}

const HOUR_MS = 3_600_000;
const LONGEST_LINE = 74;

/** The file's text: one hour, with a reminder the evening before. */
export function calendarFile({ key, at, place, title, writtenAt }: Meeting): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Jembatan//ID",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${key}@jembatan`,
    `DTSTAMP:${stamp(new Date(Math.floor(writtenAt.getTime() / HOUR_MS) * HOUR_MS))}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(new Date(at.getTime() + HOUR_MS))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-PT12H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function stamp(at: Date): string {
  return `${at.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** A line is no longer than 75 bytes; what is longer goes on in the next, behind a space. No letter is cut in two. */
function folded(line: string): string {
  const parts = [""];
  for (const letter of line) {
    const last = parts.at(-1) ?? "";
    if (Buffer.byteLength(last + letter) > LONGEST_LINE) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts.join("\r\n ");
}
