import { Controller, Get } from "@nestjs/common";
import { Exclude, Expose, instanceToPlain, plainToInstance } from "class-transformer";
import { DataSource } from "typeorm";
import { Keeper } from "./keeper.entity.js";
import { source } from "./source.js";

const keepers = new DataSource(source).getRepository(Keeper);

class Card {
  keeper: Keeper;
  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }
}

class Hidden {
  since = 2020;
  @Exclude() keeper: Keeper;
  constructor(keeper: Keeper) {
    this.keeper = keeper;
  }
}

class Shown {
  @Expose() id: number;
  keeper: Keeper;
  constructor(keeper: Keeper) {
    this.id = keeper.id;
    this.keeper = keeper;
  }
}

@Controller("keepers")
export class KeepersController {
  @Get("card") async card() { return new Card(await keepers.findOneByOrFail({ id: 1 })); } // expect: record
  @Get("hidden") async hidden() { return new Hidden(await keepers.findOneByOrFail({ id: 1 })); }
  @Get("shown") async shown() { return new Shown(await keepers.findOneByOrFail({ id: 1 })); }
  @Get("plain") async plain() { return instanceToPlain(await keepers.findOneByOrFail({ id: 1 })); }
  @Get("class") async class() { return plainToInstance(Shown, await keepers.findOneByOrFail({ id: 1 })); }
}
