import type { Method, Shape, UtilityModel } from "../../concepts/model.js";

const observed: Method = { returns: { arg: 0 }, query: { flags: ["observed"] } };
const settled: Method = { returns: { arg: 0 }, query: { flags: ["settled"] } };
const maps: Method = { step: { callback: 0, by: "maps" } };
const passes: Method = { step: "passes" };

const functions: Readonly<Record<string, Method>> = {
  ...named("from of forkJoin combineLatest zip", observed),
  ...named("firstValueFrom lastValueFrom", settled),
  defer: { callbacks: [{ at: { arg: 0 }, params: [], returned: true }] },
  ...named("map switchMap mergeMap concatMap exhaustMap flatMap", maps),
  ...named("tap filter first last single take takeUntil takeWhile skip timeout retry retryWhen delay debounceTime throttleTime", passes),
  ...named("finalize share shareReplay distinctUntilChanged startWith defaultIfEmpty throwIfEmpty observeOn subscribeOn", passes),
};

function named(names: string, method: Method): Readonly<Record<string, Method>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, method]));
}

const shapes: Record<string, Shape> = Object.fromEntries(Object.entries(functions).map(([name, call]) => [`rxjs.${name}`, { call }]));

/**
 * RxJS 5 to 7: an observable stands for what it emits, as a promise stands for what it resolves to. An operator whose callback decides what goes
 * on maps; one that only looks on, waits or chooses hands it on. `catchError` belongs to the framework whose exceptions it sees.
 *
 * Source: the types of `rxjs` 7.8 (`dist/types/index.d.ts`, `dist/types/operators/index.d.ts`); paths inside of the package are those of 6.
 */
export const rxjs: UtilityModel = {
  kind: "utility",
  id: "rxjs",
  packages: ["rxjs", "rxjs/*"],
  exports: Object.fromEntries(Object.keys(functions).map((name) => [name, `rxjs.${name}`])),
  shapes,
  mapping: { method: "pipe", step: "map", from: "rxjs" },
};
