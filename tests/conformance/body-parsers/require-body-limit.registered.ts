import { Controller, Module, Post, UseInterceptors } from "@nestjs/common";
import { FileInterceptor, MulterModule } from "@nestjs/platform-express";

// What the module is registered with holds for its interceptors.
@Controller("scans")
export class ScansController {
  @Post("one") @UseInterceptors(FileInterceptor("scan")) one() {}
}

@Module({ controllers: [ScansController], imports: [MulterModule.register({ limits: { fileSize: 2 ** 20 } })] })
export class ScansModule {}

@Module({ imports: [MulterModule.register({ limits: { fileSize: Infinity } })] }) // expect: off
export class OpenModule {}

@Module({ imports: [MulterModule.registerAsync({ useFactory: () => ({ limits: { fileSize: Infinity } }) })] }) // expect: off
export class LaterModule {}
