import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Guest } from './guest.entity.js';
import { hash } from './passwords.js';

@Injectable()
export class GuestsService {
  constructor(@InjectRepository(Guest) private readonly guests: Repository<Guest>) {}

  findAll(): Promise<Guest[]> {
    return this.guests.find({ order: { name: 'ASC' } });
  }

  findOne(id: number): Promise<Guest | null> {
    return this.guests.findOneBy({ id });
  }

  create(name: string, email: string, password: string): Promise<Guest> {
    return this.guests.save({ name, email, passwordHash: hash(password) });
  }
}
