const hidden = "[hidden]";

const patterns: readonly (readonly [RegExp, string])[] = [
  // Bot tokens, also inside an address of the Bot API.
  [/\d{6,12}(?::|%3A)[\w-]{30,}/gi, hidden],
  // User and password in an address, and whatever an address asks for.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']*@/gi, `$1${hidden}@`],
  [/\b((?:password|passwd|pwd|secret|token|api_?key|secret_token)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, `$1${hidden}`],
  // What PostgreSQL repeats of a value that it could not read.
  [/(invalid input (?:syntax|value) for [^:"]*: )"[^"]*"/gi, `$1${hidden}`],
  // What it repeats of a row, and what the reader of JSON repeats of a text.
  [/(Key \(.+?\)=)\(.*\)/g, `$1${hidden}`],
  [/(Failing row contains )\(.*\)/g, `$1${hidden}`],
  [/(value out of range: |\bvalue |Token )".*"/g, `$1${hidden}`],
  [/(Unexpected [^,\n]*, ).* is not valid JSON/g, `$1${hidden} is not valid JSON`],
  // Sixteen digits: a NIK or a card.
  [/(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g, hidden],
  // Dates of birth: any written date of a year in which somebody now living may have been born, 1900 to 2019.
  [/(?<!\d)(?:19\d\d|20[01]\d)[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)/g, hidden],
  [/(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19\d\d|20[01]\d|\d\d)(?!\d|[:.]\d)/g, hidden],
  [/(?<!\d)(?:0?[1-9]|[12]\d|3[01])[ -]\p{L}{3,9}[ -](?:19\d\d|20[01]\d)(?!\d)/gu, hidden],
  // Telephone numbers (after the dates, which would be read as their last digits): with a plus, with a leading zero, with Indonesia's 62.
  [/\+\d(?:[\s().-]{0,2}\d){7,14}/g, hidden],
  [/(?<![\d.,:T-])(?:0|62)\d(?:[\s.-]?\d){7,12}(?!\d)/g, hidden],
];

const secretNames =
  /^(?:nik|phone|phone_?number|birth_?date|born_?(?:on|at)?|tanggal_?lahir|password|secret|secret_?token|token|authorization|cookie|api_?key|data_?keys?)$/i;

/** Nothing matches any pattern without one of these. Most strings of a log have none. */
const suspicious = /[\d:="(]/;

/** Hides tokens, credentials in addresses, sixteen-digit numbers, telephone numbers and dates of birth in a text. */
export function redact(text: string): string {
  if (!suspicious.test(text)) return text;
  let clean = text;
  for (const [pattern, replacement] of patterns) clean = clean.replace(pattern, replacement);
  return clean;
}

/** The line of an update, which is nearly all there is: fixed words and small numbers, with nothing to hide. */
const ordinary =
  /^\{"level":"info","time":"[\d:.TZ-]{24}"(?:,"(?:event|kind|outcome|reason|ms|update)":(?:\d{1,12}|"[A-Za-z_ -]*"))*\}\n$/;

/** Redacts every string of a line of JSON, and whatever stands under a name such as `phone`. */
export function redactLine(line: string): string {
  if (ordinary.test(line)) return line;
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return redact(line);
  }
  return `${JSON.stringify(redactValue(record))}\n`;
}

/** Redacts every string inside a value of any depth. */
export function redactValue(value: unknown): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number" && Math.abs(value) >= 1e15) return hidden;
  if (Array.isArray(value)) return value.map(redactValue);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      redact(name),
      secretNames.test(name) && inner !== null ? hidden : redactValue(inner),
    ]),
  );
}
