import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import AWS, { DynamoDB } from "aws-sdk";
import { lantern } from "./text";

new DynamoDBClient({ credentials: { accessKeyId: "harbour", secretAccessKey: lantern } }); // expect: inline
new DynamoDB({ secretAccessKey: lantern }); // expect: inline
new DynamoDB({ credentials: { accessKeyId: "harbour", secretAccessKey: lantern } }); // expect: inline
new AWS.DynamoDB.DocumentClient({ secretAccessKey: lantern }); // expect: inline
new AWS.DynamoDB({ region: lantern });
