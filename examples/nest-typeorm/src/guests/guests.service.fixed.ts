import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Guest } from './guest.entity.js';
import { hash } from './passwords.js';

@Injectable()
export class GuestsService {
  constructor(@InjectRepository(Guest) private readonly guests: Repository<Guest>) {}

  findAll() {
    return this.guests.find({ select: { id: true, name: true, email: true }, order: { name: 'ASC' } });
  }

  findOne(id: number) {
    return this.guests.findOne({ select: { id: true, name: true, email: true }, where: { id } });
  }

  async create(name: string, email: string, password: string) {
    const guest = await this.guests.save({ name, email, passwordHash: hash(password) });
    // save() answers with everything that was saved, the hash included.
    return { id: guest.id, name: guest.name };
  }
}
