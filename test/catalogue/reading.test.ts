import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/reading.ts";
import { regencyCodesOfFile } from "../../src/catalogue/regions.ts";

const sample = readFileSync(new URL("../../prisma/data/catalogue.sample.json", import.meta.url), "utf8");
const regencies = await regencyCodesOfFile();

// biome-ignore lint/suspicious/noExplicitAny: the tests put wrong things everywhere
type Loose = any;

function mistakesWith(spoil: (file: Loose) => void): string[] {
  const file = JSON.parse(sample);
  spoil(file);
  const read = readCatalogue(JSON.stringify(file), regencies);
  return "mistakes" in read ? read.mistakes : [];
}

function absolute(intake: Loose, days: Record<string, string>) {
  for (const field of ["startsInDays", "lengthDays", "closesDaysBeforeStart", "selectionDaysBeforeStart"])
    delete intake[field];
  Object.assign(intake, { startsOn: "2027-02-01", endsOn: "2027-04-02", registrationClosesOn: "2027-01-20" }, days);
}

test("the sample is right: 2 centres, 16 trades, 36 programmes", () => {
  const read = readCatalogue(sample, regencies);
  if ("mistakes" in read) throw new Error(read.mistakes.join("\n"));
  expect(read.catalogue.centres).toHaveLength(2);
  expect(read.catalogue.trades).toHaveLength(16);
  expect(read.catalogue.trades.flatMap((trade) => trade.programmes)).toHaveLength(36);
});

describe("each mistake is named with its place", () => {
  const table: [string, (file: Loose) => void, string[]][] = [
    [
      "an education that is none",
      (f) => {
        f.trades[3].programmes[1].minimumEducation = "SMU";
      },
      [
        'trades[3].programmes[1].minimumEducation: "SMU" is not one of none, SD, SMP, SMA, SMK, D1, D2, D3, D4, S1, S2, S3, e.g. "SMA"',
      ],
    ],
    [
      "a unit numbered twice, and units without a scheme",
      (f) => {
        f.trades[1].programmes[0].units[1].code = f.trades[1].programmes[0].units[0].code;
        delete f.trades[1].programmes[1].schemeName;
      },
      [
        'trades[1].programmes[0].units[1].code: "CTH.LAS.SMAW3G.001" is taken already by trades[1].programmes[0].units[0]',
        "trades[1].programmes[1].units: belong to a scheme; schemeName is missing beside them",
      ],
    ],
    [
      "a field missing",
      (f) => {
        delete f.trades[0].name;
      },
      ['trades[0].name: is missing, e.g. { "id": "Teknik Las" }'],
    ],
    [
      "the Indonesian text missing",
      (f) => {
        f.trades[1].name = { en: "Welding" };
      },
      ['trades[1].name: needs the Indonesian text, e.g. { "id": "Teknik Las" }'],
    ],
    [
      "a text that is a number",
      (f) => {
        f.trades[2].name = { id: 3 };
      },
      ['trades[2].name.id: 3 is not a text of 1 to 60 characters, e.g. "Teknik Las"'],
    ],
    [
      "a language that is none",
      (f) => {
        f.contacts[0].name = { ID: "x", id: "y" };
      },
      ['contacts[0].name.ID: a language is two small letters, e.g. "id"'],
    ],
    [
      "a field that nobody knows",
      (f) => {
        f.contacts[0].phone = "1";
      },
      ['contacts[0]: "phone": no such field; there are code, topic, name, value, note, lastCheckedOn'],
    ],
    [
      "a number as text",
      (f) => {
        f.trades[6].programmes[0].minimumAge = "17";
      },
      ['trades[6].programmes[0].minimumAge: "17" is not a whole number from 13 to 60, e.g. 17'],
    ],
    [
      "ages the wrong way round",
      (f) => {
        f.trades[0].programmes[0].maximumAge = 16;
      },
      ["trades[0].programmes[0].maximumAge: 16 is below the minimumAge of 17"],
    ],
    [
      "a trade's code twice",
      (f) => {
        f.trades[15].code = "LAS";
        f.trades[15].programmes = [];
        f.intakes = [];
      },
      ['trades[15].code: "LAS" is taken already by trades[1]'],
    ],
    [
      "a programme's code twice",
      (f) => {
        f.trades[1].programmes[1].code = "LAS-SMAW3G";
        f.intakes = [];
      },
      ['trades[1].programmes[1].code: "LAS-SMAW3G" is taken already by trades[1].programmes[0]'],
    ],
    [
      "an intake's code twice",
      (f) => {
        f.intakes[1].code = f.intakes[0].code;
      },
      ['intakes[1].code: "OTO-SM-SGS-1" is taken already by intakes[0]'],
    ],
    [
      "a programme with another trade's code",
      (f) => {
        f.trades[0].programmes[0].code = "LAS-SM";
        f.intakes = [];
      },
      ['trades[0].programmes[0].code: "LAS-SM" does not begin with its trade\'s code, e.g. "OTO-SM"'],
    ],
    [
      "a regency that is none",
      (f) => {
        f.centres[0].regency = "99.99";
      },
      ['centres[0].regency: "99.99" is no regency, e.g. "52.01"'],
    ],
    [
      "a programme that is none",
      (f) => {
        f.intakes[0].programme = "XX";
      },
      ['intakes[0].programme: "XX" is no programme of this file, e.g. "OTO-SM"'],
    ],
    [
      "a centre that is none",
      (f) => {
        f.intakes[0].centre = "XX";
      },
      ['intakes[0].centre: "XX" is no centre of this file, e.g. "SINGOSARI"'],
    ],
    [
      "a day that the calendar lacks",
      (f) => absolute(f.intakes[0], { startsOn: "2027-02-30" }),
      ['intakes[0].startsOn: "2027-02-30" is not a day of the calendar, e.g. "2027-01-31"'],
    ],
    [
      "an end before the start",
      (f) => absolute(f.intakes[0], { endsOn: "2027-01-31" }),
      ['intakes[0].endsOn: "2027-01-31" is before it starts ("2027-02-01")'],
    ],
    [
      "a closing day after the start",
      (f) => absolute(f.intakes[0], { registrationClosesOn: "2027-02-02" }),
      ['intakes[0].registrationClosesOn: "2027-02-02" is after it starts ("2027-02-01")'],
    ],
    [
      "a selection after the start",
      (f) => absolute(f.intakes[0], { selectionOn: "2027-02-02" }),
      ['intakes[0].selectionOn: "2027-02-02" is after it starts ("2027-02-01")'],
    ],
    [
      "days counted and written at once",
      (f) => {
        f.intakes[0].startsOn = "2027-02-01";
      },
      ["intakes[0].startsOn: does not go together with startsInDays"],
    ],
    [
      "no days at all",
      (f) => {
        absolute(f.intakes[0], {});
        delete f.intakes[0].endsOn;
      },
      ["intakes[0].endsOn: is missing beside startsOn and registrationClosesOn"],
    ],
    [
      "more seats taken than there are",
      (f) => {
        f.intakes[0].seats = 2;
      },
      ["intakes[0].seatsTakenElsewhere: 3 is more than the 2 seats"],
    ],
    [
      "a phone without its country",
      (f) => {
        f.centres[1].phone = "0370-1";
      },
      ['centres[1].phone: "0370-1" is not written right, e.g. "+62370123456"'],
    ],
    [
      "a map without https",
      (f) => {
        f.centres[1].mapUrl = "http://x";
      },
      ['centres[1].mapUrl: "http://x" is not an https address, e.g. "https://maps.example/…"'],
    ],
    [
      "a zone by its label",
      (f) => {
        f.centres[1].zone = "WITA";
      },
      ['centres[1].zone: "WITA" is not a time zone, e.g. "Asia/Makassar"'],
    ],
    [
      "an entry that is no object",
      (f) => {
        f.contacts[2] = 7;
      },
      ["contacts[2]: 7 is not an object with code, topic, name, value, note, lastCheckedOn"],
    ],
    [
      "several, all at once",
      (f) => {
        f.trades[0].programmes[0].lessonHours = 0;
        f.intakes[0].programme = "XX";
        f.contacts[0].topic = "war";
      },
      [
        "trades[0].programmes[0].lessonHours: 0 is not a whole number from 1 to 3000, e.g. 340",
        'contacts[0].topic: "war" is not one of abroad, emergency, general, e.g. "abroad"',
        'intakes[0].programme: "XX" is no programme of this file, e.g. "OTO-SM"',
      ],
    ],
  ];
  test.each(table)("%s", (_, spoil, expected) => expect(mistakesWith(spoil)).toEqual(expected));

  test.each([
    ["", "the file is not JSON: Unexpected end of JSON input"],
    ['{"label": }', "the file is not JSON: Unexpected token '}'"],
    ["[]", "[] is not an object with label, centres, trades, intakes, contacts, destinations, minimumWages"],
    ["null", "null is not an object with label"],
    ['{"label": "x", "centres": [], "trades": []}', "centres: has no centre"],
  ])("%s", (json, beginning) => {
    const read = readCatalogue(json, regencies);
    expect("mistakes" in read && read.mistakes[0]).toContain(beginning);
  });
});
