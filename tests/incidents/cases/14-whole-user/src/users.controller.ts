import { Controller, Get, NotFoundException, Query } from "@nestjs/common";
import { UsersService } from "./users.service";

@Controller("users")
export class UsersController {
  constructor(private readonly usersService: UsersService) {}

  @Get("invitation")
  async invitation(@Query("token") token: string) {
    const user = await this.usersService.findByInvitation(token);
    if (!user) throw new NotFoundException();
    return user; // leak: no-unprojected-query-response (record)
  }
}
