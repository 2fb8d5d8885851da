// One contender in a process of its own: what a run costs from a cold start, and the most memory it takes. Or: what importing a plugin costs. Or: a giant file.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [job = "", name = "", every = "1"] = process.argv.slice(2);

if (job === "import") {
  const { load, pathOf, root } = await import("./install.mjs");
  await load("eslint");
  const target = name === "leakproof" ? join(root, "dist/index.js") : pathOf(name);
  // CPU time: a busy machine makes a wall clock lie.
  const before = process.cpuUsage();
  await import(pathToFileURL(target).href);
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ load: (user + system) / 1000 }));
} else if (job === "giant") {
  const { sources } = await import("./body.mjs");
  const { contenders } = await import("./contenders.mjs");
  const { giant } = await import("./giants.mjs");
  const [none, , all] = contenders;
  if (!none || !all) throw new Error("There is nothing to compare.");
  process.stdout.write(JSON.stringify(giant(name, sources(), await none.setup(), await all.setup())));
} else {
  const { sources } = await import("./body.mjs");
  const { contenders } = await import("./contenders.mjs");
  const { Bench } = await import("./lint.mjs");
  const body = sources().filter((_, i) => i % Number(every) === 0);
  const contender = contenders.find((one) => one.name === name);
  if (!contender) throw new Error(`There is no contender "${name}".`);
  const bench = new Bench(await contender.setup());
  const { cpu, findings, unparsed } = bench.run(body);
  process.stdout.write(JSON.stringify({ cpu, findings, unparsed, memory: process.resourceUsage().maxRSS * 1024 }));
}
