import { DataSource } from "typeorm";
import { ChatFlow } from "./chat-flow.entity.js";

export const dataSource = new DataSource({ type: "postgres", url: process.env.DATABASE_URL, entities: [ChatFlow] });
