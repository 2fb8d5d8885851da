import { Body } from "@nestjs/common";
class AuthController {
  constructor(Controller = ControllerController(Controller)) {}
  login(@Body() unknown) {}
}
abstract class BaseRepository<T> {
  constructor(from = from | from.from()) {}
  findAll() {}
  abstract findOne(where: FindOptionsWhere<T>, from = from.from()): Promise<null>;
}
