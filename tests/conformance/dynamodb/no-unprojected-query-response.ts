import { GetItemCommand, QueryCommand as Query, ScanCommand as Scan, BatchGetItemCommand, PutItemCommand, UpdateItemCommand, DeleteItemCommand, ExecuteStatementCommand, DynamoDB, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetCommand, QueryCommand, ScanCommand, BatchGetCommand, PutCommand, UpdateCommand, DeleteCommand, BatchWriteCommand, TransactWriteCommand, DynamoDBDocument, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import express from "express";

const client = new DynamoDBClient();
const db = DynamoDBDocumentClient.from(client);
const facade = DynamoDBDocument.from(client);
const plain = new DynamoDB();
const TableName = "members";
const Key: any = { id: "1" };
const Item: any = { id: "1", name: "Ada" };
const names = "id, name";

const app = express();

// Commands that read give whole items, or the attributes that are named.
app.get("/commands", async (req, res) => {
  res.json(await (await db.send(new GetCommand({ TableName, Key }))).Item); // expect: record
  res.json(await (await db.send(new QueryCommand({ TableName }))).Items); // expect: record
  res.json(await (await db.send(new ScanCommand({ TableName }))).Items); // expect: record
  res.json(await (await db.send(new BatchGetCommand({ RequestItems: {} }))).Responses.members); // expect: record
  res.json(await (await db.send(new ScanCommand({ TableName, ProjectionExpression: names }))).Items);
  res.json(await (await client.send(new GetItemCommand({ TableName, Key }))).Item); // expect: record
  res.json(await (await client.send(new BatchGetItemCommand({ RequestItems: {} }))).Responses.members); // expect: record
  res.json(await (await client.send(new ExecuteStatementCommand({ Statement: 'select * from members' }))).Items); // expect: record
});

// So do the methods of the clients.
app.get("/methods", async (req, res) => {
  res.json(await (await facade.get({ TableName, Key })).Item); // expect: record
  res.json(await (await facade.query({ TableName })).Items); // expect: record
  res.json(await (await facade.scan({ TableName })).Items); // expect: record
  res.json(await (await facade.batchGet({ RequestItems: {} })).Responses.members); // expect: record
  res.json(await (await plain.getItem({ TableName, Key })).Item); // expect: record
  res.json(await (await plain.executeStatement({ Statement: 'select * from members' })).Items); // expect: record
  res.json(await (await facade.get({ TableName, Key, ProjectionExpression: names })).Item);
});

// Writes give the item where that is asked for.
app.get("/writes", async (req, res) => {
  res.json(await (await db.send(new PutCommand({ TableName, Item, ReturnValues: "ALL_OLD" }))).Attributes); // expect: record
  res.json(await (await db.send(new UpdateCommand({ TableName, Key, ReturnValues: "ALL_NEW" }))).Attributes); // expect: record
  res.json(await (await db.send(new DeleteCommand({ TableName, Key, ReturnValues: "ALL_OLD" }))).Attributes); // expect: record
  res.json(await (await client.send(new PutItemCommand({ TableName, Item, ReturnValues: "ALL_OLD" }))).Attributes); // expect: record
  res.json(await (await client.send(new UpdateItemCommand({ TableName, Key, ReturnValues: "ALL_NEW" }))).Attributes); // expect: record
  res.json(await (await client.send(new DeleteItemCommand({ TableName, Key, ReturnValues: "ALL_OLD" }))).Attributes); // expect: record
  res.json(await (await facade.put({ TableName, Item, ReturnValues: "ALL_OLD" })).Attributes); // expect: record
  res.json(await (await facade.update({ TableName, Key, ReturnValues: "ALL_NEW" })).Attributes); // expect: record
  res.json(await (await facade.delete({ TableName, Key, ReturnValues: "ALL_OLD" })).Attributes); // expect: record
  res.json(await (await facade.delete({ TableName, Key })).$metadata);
});
