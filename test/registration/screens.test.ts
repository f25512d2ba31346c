import { describe, expect, test } from "vitest";
import { type Registration, RegistrationState } from "../../src/registration/registration.ts";
import { cardScreen, confirmationScreen, listScreen } from "../../src/registration/screens.ts";
import { openTexts } from "../../src/telegram/texts.ts";

const texts = openTexts("id");

function registration(state: RegistrationState, id = 1): Registration {
  return {
    id,
    number: `LAS-2026-${String(id).padStart(5, "0")}`,
    candidateId: 1,
    state,
    goal: "workAbroad",
    submittedAt: new Date("2026-11-24T01:00:00Z"),
    programmeCode: "LAS-SMAW3G",
    programmeName: { id: "Pengelasan SMAW Posisi 3G", en: "SMAW plate welding 3G" },
    tradeCode: "LAS",
    hearsOfOpening: state === "interested",
    intake:
      state === "interested"
        ? undefined
        : {
            id: 1,
            centreCode: "MATARAM",
            centreName: { id: "BLK Mataram" },
            centreAddress: { id: "Jl. Contoh Selatan No. 2, Kota Mataram" },
            whatToBring: { id: "KTP dan ijazah terakhir" },
            documents: [],
            zone: "Asia/Makassar",
            startsOn: "2027-01-11",
            endsOn: "2027-03-12",
            registrationClosesOn: "2026-12-30",
            selectionOn: "2027-01-06",
            interviewOn: undefined,
          },
  };
}

describe.each(texts.languages)("in %s", (language) => {
  const words = texts.in(language);

  test.each(Object.values(RegistrationState))("a registration that is %s explains itself and leads on", (state) => {
    const { text, buttons } = cardScreen(words, registration(state));
    expect(text).toContain("LAS-2026-00001");
    expect(text.length).toBeLessThan(900);
    const acts = (buttons ?? [])
      .flat()
      .map((each) => ("callback_data" in each ? each.callback_data.split(":")[1] : ""));
    expect(acts).toContain("menu");
    const before = ["interested", "submitted", "invited", "accepted", "reserve", "offered", "confirmed"];
    expect(acts.includes("withdraw")).toBe(before.includes(state));
    const over = ["rejected", "lapsed", "completed", "droppedOut", "withdrawn"];
    expect(acts.includes("reg")).toBe(over.includes(state));
  });

  test("the confirmation says what comes next, when, where, and what to bring", () => {
    const { text } = confirmationScreen(words, registration("submitted"));
    for (const piece of ["LAS-2026-00001", "30 ", "2027", "BLK Mataram", "KTP"]) expect(text).toContain(piece);
  });

  test("the list shows eight at a time", () => {
    const many = Array.from({ length: 17 }, (_, at) => registration("withdrawn", at + 1));
    const pages = [0, 1, 2, 99, -1].map((page) => listScreen(words, many, page, false));
    const numbers = pages.map(
      ({ buttons }) => (buttons ?? []).flat().filter(({ text }) => text.startsWith("LAS-")).length,
    );
    expect(numbers).toEqual([8, 8, 1, 1, 8]);
  });
});
