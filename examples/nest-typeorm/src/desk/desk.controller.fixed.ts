import { createHmac } from 'node:crypto';
import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Guest } from '../guests/guest.entity.js';

const lockApiKey = process.env.LOCK_API_KEY;
if (!lockApiKey) {
  throw new Error('LOCK_API_KEY is not set');
}

@Controller('desk')
export class DeskController {
  constructor(@InjectRepository(Guest) private readonly guests: Repository<Guest>) {}

  // A guest at the desk cannot get in: is there a password reset under way?
  @Get('guests/:email')
  async lookUp(@Param('email') email: string) {
    const guest = await this.guests.findOne({
      select: { id: true, name: true, resetToken: true },
      where: { email },
    });
    if (!guest) {
      throw new NotFoundException('No such guest');
    }
    return { id: guest.id, name: guest.name, resetPending: guest.resetToken !== null };
  }

  // The tablet at the desk talks to the locks with a pass for the day; the key never leaves the server.
  @Get('locks')
  locks() {
    const day = new Date().toISOString().slice(0, 10);
    const pass = createHmac('sha256', lockApiKey!).update(day).digest('hex');
    return { url: process.env.LOCKS_URL, day, pass };
  }
}
