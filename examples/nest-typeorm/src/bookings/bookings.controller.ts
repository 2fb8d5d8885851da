import { Body, Controller, Get, HttpException, HttpStatus, Param, ParseIntPipe, Post } from '@nestjs/common';
import { BookingsService } from './bookings.service.js';

@Controller('bookings')
export class BookingsController {
  constructor(private readonly bookings: BookingsService) {}

  @Get('arrivals/:day')
  async arrivals(@Param('day') day: string) {
    const arrivals = await this.bookings.arrivals(day);
    return { day, arrivals }; // leak: no-unprojected-query-response (relation)
  }

  @Post(':room/guests/:guestId')
  async create(
    @Param('room') room: string,
    @Param('guestId', ParseIntPipe) guestId: number,
    @Body() body: any,
  ) {
    const { from, nights } = body.stay; // leak: no-unguarded-body-access (throws)
    try {
      return await this.bookings.create(guestId, room, from, nights);
    } catch (error) {
      throw new HttpException(
        { message: 'Could not book the room', error }, // leak: no-raw-error-response (object)
        HttpStatus.INTERNAL_SERVER_ERROR,
      );
    }
  }
}
