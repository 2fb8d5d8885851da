import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Booking } from './booking.entity.js';

@Injectable()
export class BookingsService {
  constructor(@InjectRepository(Booking) private readonly bookings: Repository<Booking>) {}

  arrivals(day: string) {
    return this.bookings.find({
      where: { arrivesOn: day },
      relations: { guest: true },
      select: { id: true, room: true, nights: true, guest: { name: true } },
    });
  }

  async create(guestId: number, room: string, arrivesOn: string, nights: number) {
    const booking = await this.bookings.save({ guest: { id: guestId }, room, arrivesOn, nights });
    return { id: booking.id, room };
  }
}
