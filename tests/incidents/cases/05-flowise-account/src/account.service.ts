import { randomUUID } from "node:crypto";
import { DataSource } from "typeorm";
import { User } from "./user.entity.js";

export class AccountService {
  constructor(private readonly dataSource: DataSource) {}

  async forgotPassword(email: string) {
    const users = this.dataSource.getRepository(User);
    const user = await users.findOneBy({ email });
    if (!user) throw new Error("No such user");
    user.tempToken = randomUUID();
    const saved = await users.save(user);
    return { user: saved };
  }
}
