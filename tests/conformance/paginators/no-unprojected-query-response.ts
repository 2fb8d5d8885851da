import { Controller, Get } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { paginate as pageOf } from "nestjs-paginate";
import { paginate, paginateRaw, paginateRawAndEntities } from "nestjs-typeorm-paginate";
import type { Repository } from "typeorm";
import { Boat } from "./boat.entity";

@Controller("boats")
export class Boats {
  constructor(@InjectRepository(Boat) private readonly boats: Repository<Boat>) {}

  @Get("1")
  one() {
    return paginate(this.boats, { page: 1, limit: 10 }); // expect: record
  }

  @Get("2")
  async two() {
    return (await paginate(this.boats, { page: 1, limit: 10 })).items; // expect: record
  }

  @Get("3")
  three() {
    return paginate(this.boats, { page: 1, limit: 10 }, { select: ["id", "name"] });
  }

  @Get("4")
  async four() {
    return (await paginate(this.boats, { page: 1, limit: 10 })).meta;
  }

  @Get("5")
  async five() {
    const [page, rows] = await paginateRawAndEntities(this.boats.createQueryBuilder("boat"), { page: 1, limit: 10 });
    return rows.length > 0 ? page.items : rows; // expect: record, record
  }

  @Get("6")
  six() {
    return pageOf({ path: "boats" }, this.boats, { sortableColumns: ["id"] }); // expect: record
  }

  @Get("7")
  seven() {
    return pageOf({ path: "boats" }, this.boats, { sortableColumns: ["id"], select: ["id", "name"] });
  }

  @Get("8")
  eight() {
    return paginateRaw(this.boats.createQueryBuilder("boat"), { page: 1, limit: 10 }); // expect: record
  }

  @Get("9")
  async nine() {
    return (await pageOf({ path: "boats" }, this.boats, { sortableColumns: ["id"] })).links;
  }
}
