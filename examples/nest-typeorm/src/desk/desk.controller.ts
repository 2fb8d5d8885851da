import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Guest } from '../guests/guest.entity.js';

@Controller('desk')
export class DeskController {
  // The door locks accept commands that carry this.
  static readonly lockApiKey = 'hJ4vQ0s9ZtX2mLw7'; // leak: no-exported-secrets (exported)

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
    return guest; // leak: no-unprojected-query-response (sensitive)
  }

  // The tablet at the desk talks to the locks itself.
  @Get('locks')
  locks() {
    return {
      url: process.env.LOCKS_URL,
      password: process.env.LOCKS_PASSWORD, // leak: no-exported-secrets (toClient)
    };
  }
}
