import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocument } from "@aws-sdk/lib-dynamodb";

const db = DynamoDBDocument.from(new DynamoDBClient());

// A form's action that writes wants to know who sends it.
export const actions = {
  put: async () => void (await db.put({ TableName: "stock", Item: { id: "1" } })), // expect: mutation
  batch: async () => void (await db.batchWrite({ RequestItems: {} })), // expect: mutation
  read: async () => void (await db.get({ TableName: "stock", Key: { id: "1" } })),
};
