import { Body, Controller, NotFoundException, Post } from "@nestjs/common";
import { UsersService } from "./users.service";

@Controller()
export class AuthController {
  constructor(private readonly users: UsersService) {}

  @Post("reset_password")
  async resetPassword(@Body() body: any) {
    const { token, password } = body; // leak: no-unguarded-body-access (unchecked)
    const user = await this.users.findByResetToken(token);
    if (!user) throw new NotFoundException("Invalid token");
    await this.users.setPassword(user, password);
    return {};
  }
}
