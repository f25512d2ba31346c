// How a developer changes the schema: in a copy of the tree, with nothing but its own packages.
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), "jembatan-schema-"));
  for (const name of ["package.json", "prisma", "src", "tools"])
    await cp(path.join(root, name), path.join(tree, name), { recursive: true });
  await symlink(path.join(root, "node_modules"), path.join(tree, "node_modules"));
});
afterAll(() => rm(tree, { recursive: true }));

function db(...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/db.ts", ...words], {
    cwd: tree,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

it("a change of the schema becomes the next migration and a new client, and check says whether it did", async () => {
  const schemaFile = path.join(tree, "prisma/schema.prisma");
  const before = await readdir(path.join(tree, "prisma/migrations"));
  const schema = await readFile(schemaFile, "utf8");
  await writeFile(schemaFile, schema.replace(/^model Contact \{\n/m, "$&  email String?\n"));

  const forgotten = db("check");
  expect(forgotten.status).toBe(1);
  expect(forgotten.output).toMatch(/npm run db -- make <name> would write:\n.*ADD COLUMN +"email" TEXT/s);
  expect(forgotten.output).toContain("The client is not the schema's");

  expect(db("make", "Add email").output).toContain('"Add email" cannot name a migration');
  const made = db("make", "add_email");
  const [added, ...others] = (await readdir(path.join(tree, "prisma/migrations"))).filter(
    (name) => !before.includes(name),
  );
  expect(others).toEqual([]);
  expect(made.output).toContain(`Written: prisma/migrations/${added}/migration.sql`);
  const last = before
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1);
  expect(Number(added?.slice(0, 4))).toBe(Number(last?.slice(0, 4)) + 1);
  expect(await readFile(path.join(tree, "prisma/migrations", added ?? "", "migration.sql"), "utf8")).toBe(
    '-- AlterTable\nALTER TABLE "Contact" ADD COLUMN     "email" TEXT;\n',
  );
  expect(db("check")).toEqual({ status: 0, output: "Schema, migrations and client agree.\n" });
}, 240_000);
