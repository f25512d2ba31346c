// What other features say of a registration, on its card and in the news of it: an invitation, a seat, a training.
import type { InlineKeyboardButton } from "grammy/types";
import { calledOffPart } from "../intakes/part.ts";
import type { Runtime } from "../runtime.ts";
import { seatOnCard } from "../seats/own.ts";
import { selectionPart } from "../selection/own.ts";
import type { Words } from "../telegram/texts.ts";
import { trainingOnCard } from "../training/own.ts";
import type { Registration } from "./registration.ts";

/** Lines below what the state means, and buttons above all others. */
export interface PartSays {
  /** In place of what the state means, where that is past */
  readonly meaning?: string;
  readonly lines?: readonly string[];
  readonly buttons?: readonly InlineKeyboardButton[][];
}

/** What all of them say together. */
export type AllSaid = Pick<PartSays, "meaning"> & Required<Omit<PartSays, "meaning">>;

export type PartNeeds = Pick<Runtime, "config" | "db" | "now" | "seal">;

/** What one feature says of a person's own registration; undefined: nothing. */
export type RegistrationPart = (
  rt: PartNeeds,
  words: Words,
  registration: Registration,
) => Promise<PartSays | undefined>;

/** In the order in which they stand on the card. */
const parts: readonly RegistrationPart[] = [selectionPart, seatOnCard, trainingOnCard, calledOffPart];

/** Everything that other features say of it, joined. */
export async function partsOf(rt: PartNeeds, words: Words, registration: Registration): Promise<AllSaid> {
  const said = await Promise.all(parts.map((part) => part(rt, words, registration)));
  const meaning = said.find((each) => each?.meaning !== undefined)?.meaning;
  return {
    ...(meaning === undefined ? {} : { meaning }),
    lines: said.flatMap((each) => each?.lines ?? []),
    buttons: said.flatMap((each) => each?.buttons ?? []),
  };
}
