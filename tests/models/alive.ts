// Takes rows away from a model and looks whether a file of the fixtures notices.
import { join } from "node:path";
import type { ModelIndex } from "../../src/analysis/knowledge.js";
import { models } from "../../src/models/index.js";
import { readFixtures, type Fixture, type FixtureFile } from "../support/fixtures.js";
import { lint } from "../support/lint.js";
import { root } from "../support/paths.js";
import type { Row } from "./rows.js";

/** Code that shows one row after the other: shorter than a fixture, and without the repairs that those show. */
export const conformance: readonly Fixture[] = readFixtures(join(root, "tests/conformance"));

/** What the analysis knows at the moment. */
export interface Current {
  index: ModelIndex | undefined;
  /** Shapes that it looked at. */
  asked: Set<string>;
}

interface Sample {
  fixture: Fixture;
  file: FixtureFile;
  /** All of its project: what a file is said to do may stand in another one. */
  text: string;
  /** What is reported with every row in its place. */
  reported: string;
  asked: ReadonlySet<string>;
}

/** Findings with their suggestions, or the error of a rule that can't go on without what was taken away. */
function reported({ cwd, rule, settings, typed }: Fixture, file: FixtureFile): string {
  try {
    return JSON.stringify(lint({ text: file.text, filename: file.path, cwd, rules: [rule], ...(settings && { settings }), ...(typed && { typed }) }));
  } catch (error) {
    return String(error);
  }
}

/** Shapes to those that have the members of theirs too. */
function heirsOf(): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  const shapes = models.flatMap((model) => Object.entries(model.shapes ?? {}));
  for (const [id, { extends: bases = [] }] of shapes) for (const base of bases) children.set(base, [...(children.get(base) ?? []), id]);
  const heirs = (id: string): readonly string[] => [id, ...(children.get(id) ?? []).flatMap(heirs)];
  return new Map(shapes.map(([id]) => [id, heirs(id)]));
}

export class Samples {
  readonly #all: readonly Sample[];
  readonly #heirs = heirsOf();

  constructor(
    readonly Index: new (all: typeof models) => ModelIndex,
    readonly current: Current,
  ) {
    current.index = new Index(models);
    this.#all = [...conformance, ...readFixtures()].flatMap((fixture) =>
      fixture.files.map((file) => {
        current.asked = new Set();
        return { fixture, file, text: fixture.files.map(({ text }) => text).join("\n"), reported: reported(fixture, file), asked: current.asked };
      }),
    );
  }

  /** Whether a file is reported otherwise once the row is gone; those of the model's own library are asked first. */
  need(row: Row): boolean {
    const { id, kind } = row.without;
    this.current.index = new this.Index(models.map((one) => (one.id === id && one.kind === kind ? row.without : one)));
    const shapes = row.shape === undefined ? undefined : (this.#heirs.get(row.shape) ?? []);
    const word = row.words && new RegExp(`(?<![\\w$])(?:${row.words.join("|").replaceAll("$", "\\$")})(?![\\w$])`);
    return this.#all
      .filter(({ asked, text }) => (shapes?.some((shape) => asked.has(shape)) ?? true) && (word?.test(text) ?? true))
      .sort((a, b) => Number(b.fixture.library === id) - Number(a.fixture.library === id))
      .some(({ fixture, file, reported: before }) => reported(fixture, file) !== before);
  }
}
