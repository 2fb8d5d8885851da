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
import { GuestsService } from './guests.service.js';

// An interface is gone at run time, so the global ValidationPipe has nothing to check.
interface NewGuest {
  name: string;
  email: string;
  password: string;
}

@Controller('guests')
export class GuestsController {
  private readonly logger = new Logger(GuestsController.name);

  constructor(private readonly guests: GuestsService) {}

  @Get()
  findAll() {
    return this.guests.findAll(); // leak: no-unprojected-query-response (record)
  }

  @Get(':id')
  async findOne(@Param('id', ParseIntPipe) id: number) {
    const guest = await this.guests.findOne(id);
    if (!guest) {
      throw new NotFoundException('No such guest');
    }
    const { passwordHash, ...profile } = guest;
    return profile; // leak: no-unprojected-query-response (weakProjection)
  }

  @Post()
  async create(@Body() body: NewGuest) {
    const { name, email, password } = body; // leak: no-unguarded-body-access (throws)
    try {
      const guest = await this.guests.create(name, email, password);
      return guest; // leak: no-unprojected-query-response (record)
    } catch (error) {
      this.logger.error(error);
      throw new InternalServerErrorException((error as Error).message); // leak: no-raw-error-response (message)
    }
  }
}
