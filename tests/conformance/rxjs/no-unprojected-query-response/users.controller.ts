import { Controller, Get } from "@nestjs/common";
import {
  asyncScheduler, concatMap, debounceTime, defaultIfEmpty, defer, delay, distinctUntilChanged, exhaustMap, filter, finalize, first, last, map, mergeMap, NEVER, observeOn, of, retry,
  retryWhen, share, shareReplay, single, skip, startWith, subscribeOn, switchMap, take, takeUntil, takeWhile, tap, throttleTime, throwIfEmpty, timeout,
} from "rxjs";
import { flatMap } from "rxjs/operators";
import { find, made } from "./users.js";

// What is offered for an observable is one more step, and `then` for a promise of what it emits.
@Controller("made")
export class Made {
  @Get("of") of() { return made.of(); } // expect: record
  @Get("from") from() { return made.from(); } // expect: record
  @Get("join") join() { return made.forkJoin(); } // expect: record
  @Get("combined") combined() { return made.combineLatest(); } // expect: record
  @Get("zip") zip() { return made.zip(); } // expect: record
  @Get("first") first() { return made.first(); } // expect: record
  @Get("last") last() { return made.last(); } // expect: record
  @Get("defer") defer() { return defer(() => find()); } // expect: record
}

@Controller("changed")
export class Changed {
  @Get("map") map() { return made.from().pipe(map((users) => [...users])); } // expect: record
  @Get("mapped") mapped() { return made.from().pipe(map((users) => users.map(({ id }) => id))); }
  @Get("switch") switch() { return of(1).pipe(switchMap(() => find())); } // expect: record
  @Get("merge") merge() { return of(1).pipe(mergeMap(() => find())); } // expect: record
  @Get("concat") concat() { return of(1).pipe(concatMap(() => find())); } // expect: record
  @Get("exhaust") exhaust() { return of(1).pipe(exhaustMap(() => find())); } // expect: record
  @Get("flat") flat() { return of(1).pipe(flatMap(() => find())); } // expect: record
}

@Controller("passed")
export class Passed {
  @Get("tap") tap() { return made.from().pipe(tap(() => undefined)); } // expect: record
  @Get("filter") filter() { return made.from().pipe(filter(({ length }) => length > 0)); } // expect: record
  @Get("first") first() { return made.from().pipe(first()); } // expect: record
  @Get("last") last() { return made.from().pipe(last()); } // expect: record
  @Get("single") single() { return made.from().pipe(single()); } // expect: record
  @Get("take") take() { return made.from().pipe(take(1)); } // expect: record
  @Get("until") until() { return made.from().pipe(takeUntil(NEVER)); } // expect: record
  @Get("while") while() { return made.from().pipe(takeWhile(() => true)); } // expect: record
  @Get("skip") skip() { return made.from().pipe(skip(0)); } // expect: record
  @Get("timeout") timeout() { return made.from().pipe(timeout(1_000)); } // expect: record
  @Get("retry") retry() { return made.from().pipe(retry(2)); } // expect: record
  @Get("when") when() { return made.from().pipe(retryWhen((problems) => problems)); } // expect: record
  @Get("delay") delay() { return made.from().pipe(delay(10)); } // expect: record
  @Get("debounced") debounced() { return made.from().pipe(debounceTime(10)); } // expect: record
  @Get("throttled") throttled() { return made.from().pipe(throttleTime(10)); } // expect: record
  @Get("finalized") finalized() { return made.from().pipe(finalize(() => undefined)); } // expect: record
  @Get("shared") shared() { return made.from().pipe(share()); } // expect: record
  @Get("replayed") replayed() { return made.from().pipe(shareReplay(1)); } // expect: record
  @Get("distinct") distinct() { return made.from().pipe(distinctUntilChanged()); } // expect: record
  @Get("started") started() { return made.from().pipe(startWith([])); } // expect: record
  @Get("default") default() { return made.from().pipe(defaultIfEmpty([])); } // expect: record
  @Get("thrown") thrown() { return made.from().pipe(throwIfEmpty()); } // expect: record
  @Get("observed") observed() { return made.from().pipe(observeOn(asyncScheduler)); } // expect: record
  @Get("subscribed") subscribed() { return made.from().pipe(subscribeOn(asyncScheduler)); } // expect: record
}
