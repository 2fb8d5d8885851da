import { DataSource } from "typeorm";
import { User } from "./user.entity.js";

export const dataSource = new DataSource({ type: "postgres", url: process.env.DATABASE_URL, entities: [User] });
