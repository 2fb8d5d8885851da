import { Controller, Get } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { FilmList } from "./film-list.entity";

@Controller("lists")
export class FilmListsController {
  constructor(@InjectRepository(FilmList) private readonly lists: Repository<FilmList>) {}

  @Get()
  async all() {
    return this.lists.find({ order: { title: "ASC" } }); // leak: no-unprojected-query-response (relation)
  }
}
