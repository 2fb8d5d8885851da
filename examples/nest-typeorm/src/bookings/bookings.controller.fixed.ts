import {
  Body,
  Controller,
  Get,
  HttpException,
  HttpStatus,
  Logger,
  Param,
  ParseIntPipe,
  Post,
} from '@nestjs/common';
import { BookingsService } from './bookings.service.fixed.js';
import { CreateBookingDto } from './dto/create-booking.dto.js';

@Controller('bookings')
export class BookingsController {
  private readonly logger = new Logger(BookingsController.name);

  constructor(private readonly bookings: BookingsService) {}

  @Get('arrivals/:day')
  async arrivals(@Param('day') day: string) {
    const arrivals = await this.bookings.arrivals(day);
    return { day, arrivals };
  }

  @Post(':room/guests/:guestId')
  async create(
    @Param('room') room: string,
    @Param('guestId', ParseIntPipe) guestId: number,
    @Body() body: CreateBookingDto,
  ) {
    const { from, nights } = body.stay;
    try {
      return await this.bookings.create(guestId, room, from, nights);
    } catch (error) {
      this.logger.error(error);
      throw new HttpException({ message: 'Could not book the room' }, HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }
}
