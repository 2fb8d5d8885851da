import type { DatabaseModel, Method, QueryEffect } from "../../concepts/model.js";
import { each, none, plain, query } from "./build/methods.js";

/**
 * DynamoDB, `aws-sdk` 2 (`DocumentClient` with callbacks or `.promise()`) and `@aws-sdk/lib-dynamodb` 3:
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, `@aws-sdk/lib-dynamodb` `dist-types/commands`.
 * A put, update or delete gives attributes only where `ReturnValues` asks for them. In version 3 the command holds the
 * query and `send` gives its answer.
 */
const table = { subject: { from: "arg", arg: 0, path: ["TableName"] } } as const;
const read: QueryEffect = {
  op: "find",
  ...table,
  projections: [
    { arg: 0, path: ["ProjectionExpression"], form: "words" },
    { arg: 0, path: ["AttributesToGet"], form: "names" },
  ],
  callback: { arg: -1, param: 1 },
};
const item: Method = query({ ...read, records: "one", at: [["Item"]] }, "dynamodb.answer");
const items: Method = query({ ...read, records: "many", at: [["Items"]] }, "dynamodb.answer");
const batch: Method = query({ op: "find", records: "many", at: [["Responses", "*"]], callback: { arg: -1, param: 1 } }, "dynamodb.answer");
const written = (op: "create" | "delete" | "update"): Method =>
  none(op, { ...table, at: [["Attributes"]], given: { place: { arg: 0, path: ["ReturnValues"] }, records: "one" }, callback: { arg: -1, param: 1 } }, "dynamodb.answer");
const statement: Method = query({ op: "raw", records: "many", at: [["Items"]], projections: [{ arg: 0, path: ["Statement"], form: "sql" }] }, "dynamodb.answer");
const batchWrite: Method = none("update", { callback: { arg: -1, param: 1 } }, "dynamodb.answer");

/** Methods of both version 2 clients and of the version 3 facades. */
const methods: Readonly<Record<string, Method>> = {
  ...each(["get", "getItem"], item),
  ...each(["query", "scan"], items),
  ...each(["batchGet", "batchGetItem", "transactGet"], batch),
  ...each(["put", "putItem"], written("create")),
  ...each(["update", "updateItem"], written("update")),
  ...each(["delete", "deleteItem"], written("delete")),
  ...each(["batchWrite", "batchWriteItem", "transactWrite", "transactWriteItems"], batchWrite),
  executeStatement: statement,
  send: { returns: { arg: 0 } },
};

const commands: Readonly<Record<string, Method>> = {
  ...each(["GetCommand", "GetItemCommand"], item),
  ...each(["QueryCommand", "ScanCommand"], items),
  ...each(["BatchGetCommand", "BatchGetItemCommand"], batch),
  ...each(["PutCommand", "PutItemCommand"], written("create")),
  ...each(["UpdateCommand", "UpdateItemCommand"], written("update")),
  ...each(["DeleteCommand", "DeleteItemCommand"], written("delete")),
  ExecuteStatementCommand: statement,
};

/** A client, with the account's key among its options. */
const client: Method = { returns: "dynamodb.client", secrets: [["credentials", "secretAccessKey"], ["secretAccessKey"]].map((path) => ({ arg: 0, path })) };

export const dynamodb: DatabaseModel = {
  id: "dynamodb",
  kind: "database",
  packages: ["aws-sdk", "aws-sdk/clients/dynamodb", "aws-xray-sdk", "@aws-sdk/client-dynamodb", "@aws-sdk/lib-dynamodb", "@aws-sdk/util-dynamodb", "serverless-dynamodb-client"],
  exports: {
    default: "dynamodb.sdk",
    DynamoDB: "dynamodb.DynamoDB",
    DocumentClient: "dynamodb.Client",
    DynamoDBClient: "dynamodb.Client",
    DynamoDBDocumentClient: "dynamodb.Facade",
    DynamoDBDocument: "dynamodb.Facade",
    ...Object.fromEntries(["marshall", "unmarshall"].map((name) => [name, "dynamodb.convert"])),
    ...Object.fromEntries(Object.keys(commands).map((name) => [name, `dynamodb.${name}`])),
  },
  types: Object.fromEntries(["DynamoDBClient", "DynamoDBDocumentClient", "DynamoDBDocument", "DocumentClient", "AWS.DynamoDB.DocumentClient", "DynamoDB.DocumentClient"].map((name) => [name, "dynamodb.client"])),
  unseen: [{ name: /^(?:dynamo(?:db)?|ddb|docClient|documentClient|dynamo(?:db)?Client|ddbDocClient|ddbClient)$/i, uses: ["get", "query", "scan", "put", "update", "send"], yields: "dynamodb.client" }],
  shapes: {
    "dynamodb.sdk": {
      extends: ["service-clients.awsSdk"],
      // The package of the DynamoDB client alone exports the class itself.
      elsewhere: { "serverless-dynamodb-client 0": ["doc"], "aws-xray-sdk 3": ["captureAWS"] },
      props: { DynamoDB: "dynamodb.DynamoDB", DocumentClient: "dynamodb.Client", doc: "dynamodb.client" },
      methods: { captureAWS: { returns: "dynamodb.sdk" } },
      construct: client,
    },
    "dynamodb.DynamoDB": { props: { DocumentClient: "dynamodb.Client" }, construct: client },
    "dynamodb.Client": { construct: client },
    "dynamodb.Facade": { methods: { from: { returns: "dynamodb.client" } } },
    "dynamodb.convert": { call: { returns: { arg: 0 } } },
    "dynamodb.client": { methods },
    "dynamodb.answer": {
      props: Object.fromEntries(["Count", "ScannedCount", "LastEvaluatedKey", "$metadata", "ConsumedCapacity"].map((name) => [name, { plain: true }])),
      methods: { promise: { returns: { same: true } }, on: plain },
    },
    ...Object.fromEntries(Object.entries(commands).map(([name, construct]) => [`dynamodb.${name}`, { construct }])),
  },
  projectionWords: { kind: "option", arg: 0, key: "ProjectionExpression", style: "list" },
};
