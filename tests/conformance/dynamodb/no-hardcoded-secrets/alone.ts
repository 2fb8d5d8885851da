import DynamoDB from "aws-sdk/clients/dynamodb";
import { lantern } from "./text";

new DynamoDB({ secretAccessKey: lantern }); // expect: inline
new DynamoDB({ credentials: { accessKeyId: "harbour", secretAccessKey: lantern } }); // expect: inline
new DynamoDB({ region: lantern });
