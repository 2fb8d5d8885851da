import { JwtModule, JwtService, type JwtModuleOptions, type JwtSignOptions, type JwtVerifyOptions } from "@nestjs/jwt";
import { lantern } from "./text";

JwtModule.register({ secret: lantern }); // expect: inline
JwtModule.register({ privateKey: lantern }); // expect: inline
JwtModule.register({ secretOrPrivateKey: lantern }); // expect: inline
JwtModule.register({ publicKey: lantern, secret: process.env.LEDGER });
JwtModule.registerAsync({ useFactory: () => ({ secret: lantern }) }); // expect: inline
JwtModule.registerAsync({ useFactory: () => ({ privateKey: lantern }) }); // expect: inline
JwtModule.registerAsync({ useFactory: async () => ({ secretOrPrivateKey: lantern }) }); // expect: inline
JwtModule.registerAsync({ useFactory: () => ({ secret: process.env.LEDGER }) });

new JwtService({ secret: lantern }); // expect: inline
new JwtService({ privateKey: lantern }); // expect: inline
new JwtService({ secretOrPrivateKey: lantern }); // expect: inline

export class Passes {
  constructor(private readonly tokens: JwtService) {}

  async made(id: number, text: string) {
    this.tokens.sign({ id }, { secret: lantern }); // expect: inline
    this.tokens.sign({ id }, { privateKey: lantern }); // expect: inline
    await this.tokens.signAsync({ id }, { secret: lantern }); // expect: inline
    this.tokens.verify(text, { secret: lantern }); // expect: inline
    await this.tokens.verifyAsync(text, { secret: lantern }); // expect: inline
    this.tokens.verify(text, { publicKey: lantern });
    this.tokens.sign({ id: lantern });
    new JwtService().sign({ id }, { secret: lantern }); // expect: inline
  }
}

export function filled(module: JwtModuleOptions, sign: JwtSignOptions, verify: JwtVerifyOptions) {
  module.secret = lantern; // expect: inline
  module.secretOrPrivateKey = lantern; // expect: inline
  sign.privateKey = lantern; // expect: inline
  verify.secret = lantern; // expect: inline
  verify.publicKey = lantern;
}
