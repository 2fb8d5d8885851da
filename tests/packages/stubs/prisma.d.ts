// What `prisma generate` writes for the schemas of the fixtures, as far as they use it. The operations are those of the installed runtime.
declare module "@prisma/client" {
  import type { Operation, PrismaPromise } from "@prisma/client/runtime/client";

  type Answer<O> = O extends "findMany" | `${string}AndReturn` | "groupBy" ? any[] : any;
  type Delegate = { readonly [O in Exclude<Operation, `$${string}`>]: (args?: any) => PrismaPromise<Answer<O>> };

  export class PrismaClient {
    constructor(options?: { omit?: object; log?: readonly string[]; adapter?: unknown });
    readonly guest: Delegate;
    readonly keeper: Delegate;
    readonly kennel: Delegate;
    readonly lamp: Delegate;
    readonly member: Delegate;
    readonly note: Delegate;
    readonly rider: Delegate;
    readonly user: Delegate;
    $connect(): Promise<void>;
    $disconnect(): Promise<void>;
    $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): PrismaPromise<T>;
    /** On MongoDB. */
    $runCommandRaw(command: object): PrismaPromise<any>;
    $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): PrismaPromise<T>;
    $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): PrismaPromise<number>;
    $executeRawUnsafe(query: string, ...values: unknown[]): PrismaPromise<number>;
    $transaction<T>(run: (client: Prisma.TransactionClient) => Promise<T>, options?: object): Promise<T>;
    $transaction<T extends readonly unknown[]>(queries: [...T]): Promise<{ [I in keyof T]: Awaited<T[I]> }>;
    $extends(extension: unknown): this;
    $on(event: string, listener: (event: any) => void): this;
  }

  export namespace Prisma {
    export type { Sql } from "@prisma/client/runtime/client";
    export { PrismaClientKnownRequestError, PrismaClientUnknownRequestError, PrismaClientValidationError } from "@prisma/client/runtime/client";
    export type TransactionClient = Omit<PrismaClient, "$connect" | "$disconnect" | "$extends" | "$on" | "$transaction">;
    export type GuestSelect = Record<string, boolean>;
    export const sql: typeof import("@prisma/client/runtime/client").sqltag;
    export const raw: typeof import("@prisma/client/runtime/client").raw;
  }
}
