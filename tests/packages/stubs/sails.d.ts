// Sails puts itself and the models of a project under global names; neither has types of its own.
declare const sails: { config: Record<string, any>; log: Record<"debug" | "error" | "info" | "warn", (...values: unknown[]) => void>; helpers: Record<string, any>; models: Record<string, any>; sendNativeQuery(text: string, values?: unknown[]): Promise<any> };
declare const Member: any;
declare const User: any;
