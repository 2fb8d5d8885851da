import { BadRequestException } from "@nestjs/common";
import { DeepPartial, ObjectLiteral, Repository } from "typeorm";

export abstract class CrudService<T extends ObjectLiteral> {
  constructor(protected readonly repository: Repository<T>) {}

  async create(entity: DeepPartial<T>): Promise<T> {
    try {
      return await this.repository.save(this.repository.create(entity));
    } catch (error) {
      throw new BadRequestException(error); // leak: no-raw-error-response (object)
    }
  }
}
