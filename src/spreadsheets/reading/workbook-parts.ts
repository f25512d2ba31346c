// What a workbook says of itself: its sheets, its calendar, and which cells show days.
import { showsDay } from "./number-formats.ts";
import { Refused } from "./refusal.ts";
import { attribute, hearXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

export interface WorkbookParts {
  /** Where the visible sheets are, in their order. Hidden ones are left alone: nobody sees what is in them. */
  readonly sheets: readonly string[];
  readonly from1904: boolean;
  readonly sharedTexts: string | undefined;
  /** Whether a cell of this style shows a day */
  isDay(style: string | undefined): boolean;
}

const MOST_SHEETS = 100;

/** Reads them, wherever the workbook keeps them. */
export async function readParts(zip: Zip): Promise<WorkbookParts> {
  const workbook = await workbookPath(zip);
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const targets = await relations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const sheets: string[] = [];
  let from1904 = false;
  await hearXml(zip.unpack(workbook), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet" || (attribute(attributes, "state") ?? "visible") !== "visible") return;
      const target = targets.get(attributes["r:id"] ?? attribute(attributes, "id") ?? "");
      if (target?.type.endsWith("/worksheet") && zip.has(target.path)) sheets.push(target.path);
      if (sheets.length > MOST_SHEETS) throw new Refused("bomb");
    },
  });
  const pathOf = (type: string) =>
    [...targets.values()].find((one) => one.type.endsWith(type) && zip.has(one.path))?.path;
  const styles = pathOf("/styles");
  return {
    sheets,
    from1904,
    sharedTexts: pathOf("/sharedStrings"),
    isDay: styles === undefined ? () => false : await dayStyles(zip, styles),
  };
}

async function workbookPath(zip: Zip): Promise<string> {
  const stated = [...(await relations(zip, "_rels/.rels", "")).values()].find(({ type }) =>
    type.endsWith("/officeDocument"),
  );
  const found = [stated?.path, "xl/workbook.xml"].find((path) => path !== undefined && zip.has(path));
  if (found === undefined) throw new Refused("broken");
  return found;
}

/** What a part refers to, by id; paths as they stand in the archive. */
async function relations(zip: Zip, path: string, folder: string) {
  const found = new Map<string, { type: string; path: string }>();
  if (!zip.has(path)) return found;
  await hearXml(zip.unpack(path), {
    open(name, { Id, Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || Id === undefined || TargetMode === "External") return;
      found.set(Id, { type: Type, path: Target.startsWith("/") ? Target.slice(1) : plainPath(`${folder}${Target}`) });
      if (found.size > 1_000) throw new Refused("bomb");
    },
  });
  return found;
}

function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/"))
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  return parts.join("/");
}

async function dayStyles(zip: Zip, path: string): Promise<WorkbookParts["isDay"]> {
  const codes = new Map<number, string>();
  const days = new Set<string>();
  let inCells = false;
  let style = 0;
  await hearXml(zip.unpack(path), {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        if (showsDay(id, codes.get(id))) days.add(String(style));
        style += 1;
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return (given) => given !== undefined && days.has(given);
}
