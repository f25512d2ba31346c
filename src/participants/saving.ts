// Saving the rows of a list of participants: a handful of statements for thousands of rows, within one transaction.
import type { Checking, GoodRow, Saved, Saver, Saving } from "../imports/imports.ts";
import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { intakesByLabel, labelKey, type MeantIntake } from "./intakes-meant.ts";
import { linkWaiting } from "./linking.ts";
import { holdersOf } from "./people.ts";
import { registerAll } from "./registering.ts";
import type { ParticipantRow } from "./sealed-row.ts";

/** Saves within a transaction; what identifies people was sealed when the rows were read. */
export function openSaver(rt: Checking & Pick<Runtime, "work">, tx: Tx, saving: Saving): Saver {
  let intakes: ReadonlyMap<string, MeantIntake> | undefined;
  return {
    async save(given: readonly GoodRow[]): Promise<Saved> {
      intakes ??= await intakesByLabel(tx, saving.centreCode);
      const rows = given as readonly ParticipantRow[];
      const holderIds = await holdersOf(tx, rows);
      const written = await writeAll(tx, saving, rows, holderIds, intakes);
      const fresh = written.filter(({ isNew }) => isNew).length;
      await registerAll(
        { ...rt, tx },
        {
          ids: written.map(({ id }) => id),
          centreCode: saving.centreCode,
          actor: `staff:${saving.sender.telegramId}`,
          at: saving.at,
        },
      );
      return { new: fresh, changed: written.length - fresh, same: rows.length - written.length, refused: 0 };
    },
    async finish() {
      const { centreCode, sender, at } = saving;
      await linkWaiting(rt, tx, { centreCode, actor: `staff:${sender.telegramId}`, at });
    },
  };
}

/**
 * One line of one person, trade and intake is one record: of two the later counts. What says the same stays untouched,
 * but for an intake that is known by now.
 */
async function writeAll(
  tx: Tx,
  { centreCode, importId, at }: Saving,
  rows: readonly ParticipantRow[],
  holderIds: readonly number[],
  intakes: ReadonlyMap<string, MeantIntake>,
): Promise<{ id: number; isNew: boolean }[]> {
  const lines = new Map(
    rows.map((row, index) => {
      const holderId = holderIds[index] as number;
      const intakeId = intakes.get(labelKey(row.tradeCode, row.label))?.id ?? null;
      return [`${holderId} ${labelKey(row.tradeCode, row.label)}`, lineOf(row, holderId, intakeId)];
    }),
  );
  if (lines.size === 0) return [];
  return tx.$queryRaw<{ id: number; isNew: boolean }[]>`
    insert into "Participant" ("centreCode", "holderId", "tradeCode", label, "intakeId", "writtenName", "birthPlace",
      "phoneSealed", "phoneFingerprint", education, "regencyCode", "registeredOn", result, "certificateNo", "emailSealed",
      "noteSealed", digest, "importId", "createdAt", "changedAt")
    select ${centreCode}, r."holderId", r."tradeCode", r.label, r."intakeId", r."writtenName", r."birthPlace",
      r."phoneSealed", r."phoneFingerprint", r.education, r."regencyCode", r."registeredOn", r.result, r."certificateNo",
      r."emailSealed", r."noteSealed", r.digest, ${importId}, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify([...lines.values()])}::jsonb) as r("holderId" int, "tradeCode" text, label text,
      "intakeId" int, "writtenName" text, "birthPlace" text, "phoneSealed" text, "phoneFingerprint" text,
      education "Education", "regencyCode" text, "registeredOn" date, result "ParticipantResult", "certificateNo" text,
      "emailSealed" text, "noteSealed" text, digest text)
    on conflict ("centreCode", "holderId", "tradeCode", label) do update set
      "intakeId" = coalesce("Participant"."intakeId", excluded."intakeId"),
      "writtenName" = excluded."writtenName", "birthPlace" = excluded."birthPlace", "phoneSealed" = excluded."phoneSealed",
      "phoneFingerprint" = excluded."phoneFingerprint", education = excluded.education,
      "regencyCode" = excluded."regencyCode", "registeredOn" = excluded."registeredOn", result = excluded.result,
      "certificateNo" = excluded."certificateNo", "emailSealed" = excluded."emailSealed",
      "noteSealed" = excluded."noteSealed", digest = excluded.digest, "importId" = excluded."importId",
      "changedAt" = excluded."changedAt"
    where "Participant".digest <> excluded.digest
      or ("Participant"."intakeId" is null and excluded."intakeId" is not null)
    returning id, (xmax = 0) as "isNew"`;
}

function lineOf(row: ParticipantRow, holderId: number, intakeId: number | null) {
  const { tradeCode, label, writtenName, birthPlace, phoneSealed, phoneFingerprint, education, regencyCode } = row;
  const { registeredOn, result, certificateNo, emailSealed, noteSealed, digest } = row;
  return {
    ...{ holderId, intakeId, tradeCode, label, writtenName, birthPlace, phoneSealed, phoneFingerprint, education },
    ...{ regencyCode, registeredOn, result, certificateNo, emailSealed, noteSealed, digest },
  };
}
