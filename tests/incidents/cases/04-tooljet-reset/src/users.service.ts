import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { User } from "./user.entity";

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  findByResetToken(token: string) {
    return this.users.findOne({ where: { forgotPasswordToken: token } });
  }

  async setPassword(user: User, password: string) {
    await this.users.update(user.id, { password, forgotPasswordToken: null });
  }
}
