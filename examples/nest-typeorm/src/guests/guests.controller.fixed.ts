import {
  Body,
  Controller,
  Get,
  InternalServerErrorException,
  Logger,
  NotFoundException,
  Param,
  ParseIntPipe,
  Post,
} from '@nestjs/common';
import { CreateGuestDto } from './dto/create-guest.dto.js';
import { GuestsService } from './guests.service.fixed.js';

@Controller('guests')
export class GuestsController {
  private readonly logger = new Logger(GuestsController.name);

  constructor(private readonly guests: GuestsService) {}

  @Get()
  findAll() {
    return this.guests.findAll();
  }

  @Get(':id')
  async findOne(@Param('id', ParseIntPipe) id: number) {
    const guest = await this.guests.findOne(id);
    if (!guest) {
      throw new NotFoundException('No such guest');
    }
    return guest;
  }

  @Post()
  async create(@Body() body: CreateGuestDto) {
    const { name, email, password } = body;
    try {
      const guest = await this.guests.create(name, email, password);
      return guest;
    } catch (error) {
      this.logger.error(error);
      throw new InternalServerErrorException('Could not add the guest', { cause: error });
    }
  }
}
