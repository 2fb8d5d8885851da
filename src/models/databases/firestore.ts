import type { DatabaseModel, Method, Yield } from "../../concepts/model.js";
import { each, find, none, plain, same } from "./build/methods.js";

/**
 * Firestore, admin and modular client: https://firebase.google.com/docs/firestore/query-data/get-data,
 * `@google-cloud/firestore` `types/firestore.d.ts`. A snapshot stands for its documents: `docs[i].data()`, `doc.data()`.
 * Writes give a `WriteResult` or a reference, never the document.
 */
const snapshot = "firestore.snapshot";
const collection: Yield = { shape: "firestore.collection", subject: { from: "arg", arg: 0 } };
const db: Yield = "firestore.db";
const chain = each(["where", "orderBy", "limit", "limitToLast", "offset", "startAt", "startAfter", "endAt", "endBefore", "withConverter"], same);
const selected: Method = find("many", { projections: [{ arg: 0, rest: true, form: "names" }] }, "firestore.query");
const ofArgument = { subject: { from: "arg", arg: 0 } } as const;

export const firestore: DatabaseModel = {
  id: "firestore",
  kind: "database",
  packages: ["firebase-admin", "firebase-admin/*", "@google-cloud/firestore", "firebase/firestore", "firebase/firestore/*"],
  exports: {
    default: "firestore.admin",
    Firestore: "firestore.Firestore",
    getFirestore: "firestore.getFirestore",
    initializeFirestore: "firestore.getFirestore",
    firestore: "firestore.getFirestore",
    collection: "firestore.collectionFunction",
    collectionGroup: "firestore.collectionFunction",
    doc: "firestore.docFunction",
    query: "firestore.queryFunction",
    ...Object.fromEntries(["getDoc", "getDocFromServer", "getDocFromCache"].map((name) => [name, "firestore.getDoc"])),
    ...Object.fromEntries(["getDocs", "getDocsFromServer", "getDocsFromCache"].map((name) => [name, "firestore.getDocs"])),
  },
  types: {
    Firestore: db,
    "admin.firestore.Firestore": db,
    CollectionReference: { shape: "firestore.collection", subject: { from: "typeArgument" } },
    DocumentReference: { shape: "firestore.document", subject: { from: "typeArgument" } },
  },
  shapes: {
    "firestore.admin": { methods: { firestore: { returns: db }, initializeApp: { returns: "firestore.admin" }, app: { returns: "firestore.admin" } } },
    "firestore.Firestore": { construct: { returns: db } },
    "firestore.getFirestore": { call: { returns: db } },
    "firestore.collectionFunction": { call: { returns: { shape: "firestore.collection", subject: { from: "arg", arg: 1 } } } },
    "firestore.docFunction": { call: { returns: { shape: "firestore.document", subject: { from: "arg", arg: 1 } } } },
    "firestore.queryFunction": { call: { returns: { arg: 0 } } },
    "firestore.getDoc": { call: find("one", ofArgument, snapshot) },
    "firestore.getDocs": { call: find("many", ofArgument, snapshot) },
    "firestore.db": {
      methods: {
        ...each(["collection", "collectionGroup"], { returns: collection }),
        doc: { returns: { shape: "firestore.document", subject: { from: "arg", arg: 0 } } },
        getAll: find("many", {}, snapshot),
        runTransaction: { callbacks: [{ at: { arg: 0 }, params: ["firestore.transaction"], returned: true }] },
      },
    },
    "firestore.transaction": {
      methods: {
        get: find("many", ofArgument, snapshot),
        getAll: find("many", ofArgument, snapshot),
        ...each(["set", "update", "create", "delete"], none("update")),
      },
    },
    "firestore.collection": {
      methods: {
        ...chain,
        doc: { returns: { shape: "firestore.document", subject: { from: "receiver" } } },
        get: find("many", {}, snapshot),
        select: selected,
        onSnapshot: find("many", { callback: { arg: 0, param: 0 } }, snapshot),
        add: none("create"),
      },
    },
    "firestore.query": { methods: { ...chain, get: { returns: snapshot }, onSnapshot: { query: { callback: { arg: 0, param: 0 } }, returns: snapshot } } },
    "firestore.document": {
      methods: {
        collection: { returns: collection },
        get: find("one", {}, snapshot),
        withConverter: same,
        ...each(["set", "update", "create"], none("update")),
        delete: none("delete"),
      },
    },
    "firestore.snapshot": {
      props: { docs: { same: true }, ...Object.fromEntries(["id", "exists", "empty", "size", "ref", "createTime", "updateTime", "readTime"].map((name) => [name, { plain: true }])) },
      methods: { data: same, get: { returns: { member: 0 } }, exists: plain },
    },
  },
  projectionWords: { kind: "chain", method: "select", style: "varargs" },
};
