// Workbooks and archives made by hand, also such as no program would write.
import { crc32, deflateRawSync } from "node:zlib";

export interface Packed {
  readonly name: string;
  readonly content: string | Buffer;
  /** Left as it is instead of deflated */
  readonly stored?: boolean;
  /** Bits of the header: 1 says that it is encrypted */
  readonly flags?: number;
  /** What the header says of its size, where that is a lie */
  readonly statedSize?: number;
}

/** Packs files together. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, flags = 0, statedSize } of files) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags | 0x800, 2);
    header.writeUInt16LE(stored ? 0 : 8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(statedSize ?? bytes.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from("504b0304", "hex"), header, Buffer.from(name), packed);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(offset, 12);
    directory.push(Buffer.from("504b01021400", "hex"), header, central.subarray(2), Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** A cell as it is written: a text, a number, or XML of its own. */
export type CellMade = string | number | { readonly xml: string };

export interface SheetMade {
  readonly name: string;
  readonly rows: Iterable<readonly CellMade[]>;
  readonly hidden?: boolean;
}

export interface BookMade {
  readonly from1904?: boolean;
  /** Texts lie apart from their cells, as Excel has them */
  readonly shared?: boolean;
  /** Further files, or others in place of those of the same name */
  readonly more?: readonly Packed[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook. Style 1 shows days, style 2 a format of its own, dd/mm/yyyy. */
export function xlsxOf(sheets: readonly SheetMade[], book: BookMade = {}): Buffer {
  const texts = new Map<string, number>();
  const files: Packed[] = [
    {
      name: "[Content_Types].xml",
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: "_rels/.rels",
      content: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${book.from1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: sheetXml(rows, book.shared ? texts : undefined),
    })),
    {
      name: "xl/styles.xml",
      content: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
  ];
  if (book.shared)
    files.push({
      name: "xl/sharedStrings.xml",
      content: `${HEAD}<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
    });
  files.push({
    name: "xl/_rels/workbook.xml.rels",
    content: `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  });
  const others = book.more ?? [];
  return zipOf([...files.filter(({ name }) => others.every((other) => other.name !== name)), ...others]);
}

/** The rows of a workbook's sheet as XML. */
export function sheetXml(rows: Iterable<readonly CellMade[]>, texts?: Map<string, number>): Buffer {
  const pieces: Buffer[] = [Buffer.from(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`)];
  let number = 0;
  for (const cells of rows) {
    number += 1;
    pieces.push(
      Buffer.from(
        `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${number}`, texts)).join("")}</row>`,
      ),
    );
  }
  return Buffer.concat([...pieces, Buffer.from("</sheetData></worksheet>")]);
}

function cellXml(cell: CellMade, reference: string, texts: Map<string, number> | undefined): string {
  if (typeof cell === "object") return cell.xml.replace("<c", `<c r="${reference}"`);
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (cell === "") return "";
  if (texts === undefined) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const known = texts.get(cell) ?? texts.size;
  texts.set(cell, known);
  return `<c r="${reference}" t="s"><v>${known}</v></c>`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
